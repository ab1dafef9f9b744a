package org.mithaq.library;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How words are compared: Arabic without diacritics, forms of hamza and common affixes, English by its stems. */
final class Analysers {

    static final Analyzer ARABIC = new ArabicWords();
    static final Analyzer ENGLISH = new EnglishAnalyzer();

    private Analysers() {}

    static List<String> words(Analyzer analyser, String text) {
        var words = new ArrayList<String>();
        try (var stream = analyser.tokenStream("words", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** Lucene's Arabic chain without stop words, which a search in short titles needs, and with hamza on waw and ya folded. */
    private static final class ArabicWords extends Analyzer {
        private static final NormalizeCharMap HAMZA = hamza();

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            TokenStream words = new DecimalDigitFilter(new LowerCaseFilter(tokens));
            return new TokenStreamComponents(tokens, new ArabicStemFilter(new ArabicNormalizationFilter(words)));
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(HAMZA, reader);
        }

        private static NormalizeCharMap hamza() {
            var map = new NormalizeCharMap.Builder();
            map.add("ؤ", "و");
            map.add("ئ", "ي");
            map.add("ء", "");
            return map.build();
        }
    }
}

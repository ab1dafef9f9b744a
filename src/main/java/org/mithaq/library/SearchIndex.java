package org.mithaq.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;

/** The words of one snapshot of the library, in memory; what a person types is never parsed as a query language. */
final class SearchIndex {

    private static final int MAX_LENGTH = 200;
    private static final Pattern ID_LIKE = Pattern.compile("[a-z0-9][a-z0-9.\\-]*");

    private final List<Item> items;
    private final IndexSearcher searcher;

    SearchIndex(List<Item> items) {
        this.items = List.copyOf(items);
        var directory = new ByteBuffersDirectory();
        var analysers = new PerFieldAnalyzerWrapper(
                Analysers.ENGLISH, Map.of("title.ar", Analysers.ARABIC, "text.ar", Analysers.ARABIC));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analysers))) {
            for (int i = 0; i < items.size(); i++) {
                var document = document(items.get(i));
                document.add(new StoredField("place", i));
                writer.addDocument(document);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        try {
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Best first, deprecated items last. */
    List<Item> search(String typed, Set<ItemKind> kinds, Language preferred, int limit) {
        var text = typed.strip();
        text = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        if (text.isEmpty()) {
            return List.of();
        }
        var found = run(allWords(text, preferred));
        if (found.isEmpty()) {
            found = run(anyWordAlmost(text));
        }
        var fitting = found.stream()
                .filter(item -> kinds.isEmpty() || kinds.contains(item.kind()))
                .toList();
        return Stream.concat(
                        fitting.stream().filter(item -> !item.deprecated()),
                        fitting.stream().filter(Item::deprecated))
                .limit(limit)
                .toList();
    }

    private List<Item> run(Query query) {
        try {
            var hits = new ArrayList<Item>();
            var fields = searcher.storedFields();
            for (var hit : searcher.search(query, Math.max(1, items.size())).scoreDocs) {
                var place = fields.document(hit.doc).getField("place").numericValue();
                hits.add(items.get(place.intValue()));
            }
            return hits;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Document document(Item item) {
        var document = new Document();
        document.add(new StringField("id", item.id().value().toLowerCase(Locale.ROOT), Field.Store.NO));
        for (var note : item.notes()) {
            document.add(new StringField("note", note.toLowerCase(Locale.ROOT), Field.Store.NO));
        }
        for (var language : Language.values()) {
            var variants = String.join(" ", item.extras().variants().in(language));
            add(document, "title." + language.tag(), item.title().exactly(language) + " \n" + variants);
            add(document, "text." + language.tag(), item.text().exactly(language));
            if (item.verifiedSourceOrNull() != null) {
                add(
                        document,
                        "text." + language.tag(),
                        item.verifiedSourceOrNull().title().exactly(language));
            }
        }
        if (item.verifiedSourceOrNull() != null && item.verifiedSourceOrNull().symbol() != null) {
            add(document, "text.en", item.verifiedSourceOrNull().symbol());
        }
        return document;
    }

    private static void add(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    private static Query allWords(String text, Language preferred) {
        var words = new BooleanQuery.Builder();
        var clauses = 0;
        for (var word : text.split("\\s+")) {
            var query = word(word, preferred);
            if (query != null) {
                words.add(query, Occur.MUST);
                clauses++;
            }
        }
        var either = new BooleanQuery.Builder();
        if (clauses > 0) {
            either.add(words.build(), Occur.SHOULD);
        }
        var id = text.toLowerCase(Locale.ROOT);
        if (ID_LIKE.matcher(id).matches()) {
            either.add(always(new TermQuery(new Term("id", id)), 1000), Occur.SHOULD);
            either.add(always(new PrefixQuery(new Term("id", id)), 100), Occur.SHOULD);
            either.add(always(new TermQuery(new Term("note", id)), 50), Occur.SHOULD);
            if (id.length() > 2 && (id.contains("-") || id.contains("."))) {
                either.add(always(new WildcardQuery(new Term("id", "*" + id + "*")), 20), Occur.SHOULD);
            }
        }
        return either.build();
    }

    /** The word in any field: as a whole, or as the beginning of a longer one; null when it carries nothing to look for. */
    private static @Nullable Query word(String word, Language preferred) {
        var places = new ArrayList<Query>();
        for (var language : Language.values()) {
            var analyser = language == Language.AR ? Analysers.ARABIC : Analysers.ENGLISH;
            var parts = Analysers.words(analyser, word);
            if (parts.isEmpty()) {
                continue;
            }
            var boost = language == preferred ? 1.2f : 1f;
            places.add(parts("title." + language.tag(), parts, 4 * boost));
            places.add(parts("text." + language.tag(), parts, boost));
        }
        return places.isEmpty() ? null : new DisjunctionMaxQuery(places, 0.1f);
    }

    private static Query parts(String field, List<String> parts, float boost) {
        var all = new BooleanQuery.Builder();
        for (var part : parts) {
            var exact = new BoostQuery(new TermQuery(new Term(field, part)), boost);
            all.add(
                    part.length() < 2
                            ? exact
                            : new DisjunctionMaxQuery(
                                    List.of(exact, always(new PrefixQuery(new Term(field, part)), boost * 0.5f)), 0),
                    Occur.MUST);
        }
        return all.build();
    }

    private static Query anyWordAlmost(String text) {
        var any = new BooleanQuery.Builder();
        for (var language : Language.values()) {
            var analyser = language == Language.AR ? Analysers.ARABIC : Analysers.ENGLISH;
            for (var part : Analysers.words(analyser, text)) {
                for (var field : List.of("title." + language.tag(), "text." + language.tag())) {
                    any.add(new TermQuery(new Term(field, part)), Occur.SHOULD);
                    if (part.length() > 3) {
                        any.add(new FuzzyQuery(new Term(field, part), 1, 1), Occur.SHOULD);
                    }
                }
            }
        }
        return any.build();
    }

    private static Query always(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}

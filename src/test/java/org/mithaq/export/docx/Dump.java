package org.mithaq.export.docx;
import java.nio.file.*;import java.util.*;import org.mithaq.common.Language;import org.mithaq.export.*;
public class Dump{public static void main(String[] a)throws Exception{
 var w=new DocxWriter();var m=Sample.model();
 Files.write(Path.of("/tmp/out/both.docx"),w.write(m,ExportWish.of(ExportWish.Format.DOCX,Language.AR,Language.EN)));
 Files.write(Path.of("/tmp/out/ar.docx"),w.write(m,ExportWish.of(ExportWish.Format.DOCX,Language.AR)));
 Files.write(Path.of("/tmp/out/en.docx"),w.write(m,ExportWish.of(ExportWish.Format.DOCX,Language.EN)));
 Files.write(Path.of("/tmp/out/side.docx"),w.write(m,new ExportWish(ExportWish.Format.DOCX,EnumSet.allOf(Language.class),ExportWish.Layout.SIDE_BY_SIDE,EnumSet.allOf(ExportWish.Annex.class))));
}}

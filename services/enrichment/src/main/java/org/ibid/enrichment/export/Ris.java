package org.ibid.enrichment.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/** RIS as Reference Manager's specification of 2011 has it: one record an entry, lines ended by CR LF. */
final class Ris implements EntryWriter {

    private final Writer out;

    Ris(Writer out) {
        this.out = out;
    }

    @Override
    public void add(Reference reference, String prefix) throws IOException {
        CslItem item = Items.read(reference);
        String id = prefix + reference.id();
        if (item == null) {
            line("TY", "GEN");
            line("ID", id);
            line("TI", Items.printed(reference));
        } else {
            line("TY", type(item.type()));
            line("ID", id);
            names("AU", item.author());
            names("A2", item.editor());
            names("A4", item.translator());
            line("TI", item.title());
            line("T2", item.containerTitle());
            line("T3", item.collectionTitle());
            date(item.issued());
            line("VL", item.volume());
            line("IS", item.issue() == null ? item.number() : item.issue());
            pages(item.page());
            line("ET", item.edition());
            line("PB", item.publisher());
            line("CY", item.publisherPlace());
            line("M3", item.genre());
            line("SN", item.isbn() == null ? item.issn() : item.isbn());
            line("DO", item.doi());
            line("AN", item.pmid());
            line("UR", item.url());
            line("Y2", slashed(item.accessed()));
            line("N1", item.note());
        }
        out.append("ER  - \r\n\r\n");
    }

    @Override
    public void end() {
        // a list of records has no end of its own
    }

    private void names(String tag, List<CslItem.Name> names) throws IOException {
        for (CslItem.Name name : names) {
            line(tag, Items.inverted(name));
        }
    }

    private static String type(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "article-journal", "article" -> "JOUR";
            case "article-newspaper" -> "NEWS";
            case "article-magazine" -> "MGZN";
            case "book" -> "BOOK";
            case "chapter" -> "CHAP";
            case "paper-conference" -> "CPAPER";
            case "report" -> "RPRT";
            case "thesis" -> "THES";
            case "webpage" -> "ELEC";
            case "post", "post-weblog" -> "BLOG";
            case "legal_case" -> "CASE";
            case "legislation", "bill", "regulation", "treaty" -> "STAT";
            case "patent" -> "PAT";
            case "map" -> "MAP";
            case "motion_picture", "broadcast" -> "VIDEO";
            case "interview", "personal_communication" -> "PCOMM";
            case "manuscript" -> "UNPB";
            case "dataset" -> "DATA";
            case "entry-encyclopedia" -> "ENCYC";
            case "entry-dictionary" -> "DICT";
            default -> "GEN";
        };
    }

    private void date(CslItem.@Nullable Date date) throws IOException {
        Integer year = Items.year(date);
        if (year != null) {
            line("PY", "%04d".formatted(year));
            line("DA", slashed(date));
        }
    }

    /** {@code YYYY/MM/DD/}, what is unknown left out between its slashes. */
    private static @Nullable String slashed(CslItem.@Nullable Date date) {
        if (Items.year(date) == null) {
            return null;
        }
        String month = Items.month(date) == null ? "" : "%02d".formatted(Items.month(date));
        String day = Items.day(date) == null ? "" : "%02d".formatted(Items.day(date));
        return "%04d/%s/%s/".formatted(Items.year(date), month, day);
    }

    private void pages(@Nullable String pages) throws IOException {
        if (pages != null) {
            String[] ends = pages.split("\\s*[-–—]+\\s*", 2);
            line("SP", ends[0]);
            line("EP", ends.length > 1 ? whole(ends[0], ends[1]) : null);
        }
    }

    /** The last page in full: {@code 241} of {@code 234-41}, {@code S69} of {@code S65-9}. */
    private static String whole(String first, String last) {
        int missing = first.length() - last.length();
        boolean digits = !last.isEmpty() && last.chars().allMatch(Character::isDigit);
        if (missing <= 0 || !digits || !first.substring(missing).chars().allMatch(Character::isDigit)) {
            return last;
        }
        return last.compareTo(first.substring(missing)) > 0 ? first.substring(0, missing) + last : last;
    }

    private void line(String tag, @Nullable String value) throws IOException {
        if (value != null && !value.isBlank()) {
            out.append(tag)
                    .append("  - ")
                    .append(value.strip().replaceAll("\\s+", " "))
                    .append("\r\n");
        }
    }
}

package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a stretch of the content stands in the original, so that a marker can be shown in place: a path for HTML, a page and
 * a box for PDF.
 *
 * @param path of the element that bears the stretch, in the parsed page, as an XPath of child steps:
 *     {@code /html/body/main/p[3]}
 * @param page of a PDF, from 1
 * @param box on that page, {@code [left, top, right, bottom]} in PDF points (1/72 inch) from the page's top left corner
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(
        int start,
        int end,
        @Nullable String path,
        @Nullable Integer page,
        @Nullable List<Double> box) implements Span {

    public Origin {
        Span.check(start, end);
        box = box == null ? null : List.copyOf(box);
    }

    public static Origin element(int start, int end, @Nullable String path) {
        return new Origin(start, end, path, null, null);
    }

    public static Origin box(int start, int end, int page, double left, double top, double right, double bottom) {
        return new Origin(start, end, null, page, List.of(left, top, right, bottom));
    }
}

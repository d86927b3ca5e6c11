package org.ibid.normalizer.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.ContractJson;
import org.ibid.normalizer.media.Decoding;

/**
 * What is known of a page: its whole text, or snippets that must and must not be in it.
 *
 * @param site the last two words of its host
 * @param type the kind of page; {@code news} where snippets are known
 * @param content empty where snippets are known
 */
record GoldPage(
        String id, String site, String type, String content, List<String> with, List<String> without, Path html) {

    /** The pages of a data folder: {@code gold.jsonl} and {@code html/*.html.gz}. */
    static List<GoldPage> read(Path folder) throws IOException {
        List<GoldPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"), StandardCharsets.UTF_8)) {
            JsonNode node = ContractJson.MAPPER.readTree(line);
            String id = node.get("id").asText();
            pages.add(new GoldPage(
                    id,
                    site(node.path("url").asText("")),
                    node.path("type").asText("news"),
                    node.path("content").isTextual() ? node.get("content").asText() : "",
                    texts(node.path("with")),
                    texts(node.path("without")),
                    folder.resolve("html").resolve(id + ".html.gz")));
        }
        return pages;
    }

    boolean hasSnippets() {
        return !with.isEmpty() || !without.isEmpty();
    }

    String decoded() throws IOException {
        return Decoding.html(ExtractPages.bytes(html), null);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static String site(String url) {
        String host;
        try {
            host = URI.create(url).getHost();
        } catch (IllegalArgumentException noAddress) {
            host = null;
        }
        if (host == null) {
            return url;
        }
        int last = host.lastIndexOf('.');
        return host.substring(host.lastIndexOf('.', last - 1) + 1);
    }
}

package org.ibid.enrichment.adapter.page;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.mongodb.client.MongoClient;
import com.mongodb.client.gridfs.GridFSBuckets;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.BsonString;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Failure;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.enrichment.adapter.across.StoredTies;
import org.ibid.enrichment.status.Attempt;
import org.ibid.stage.adapter.KafkaSettings;
import org.ibid.stage.intake.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The pages in a real browser. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@WithTestResource(EmbeddedParts.class)
class PagesComponentTest {

    private static final Path CONTRACTS = Path.of("../../contracts");
    private static final Path SHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private static Browser browser;
    private static DocumentEvent article;
    private static List<String> sources;

    @Inject
    DocumentStore documents;

    @Inject
    KafkaSettings kafka;

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @TestHTTPResource
    String address;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void fill() throws IOException {
        if (article != null) {
            return;
        }
        DocumentEvent cited = withId("pages/article");
        sources = cite(List.of(cited));
        fail("failed/1", "https://example.org/gone", "There is no such page; look for where it went.");
        for (String id : Hostile.UNSEEN) {
            fail(id, id, id);
        }
        fail("pages/without-address", "", null);
        store(Hostile.unseen());
        article = cited;
    }

    /** Of its own, as other tests leave documents here, of every run and revision. */
    private static DocumentEvent withId(String id) throws IOException {
        DocumentEvent example = ContractJson.MAPPER.readValue(
                CONTRACTS
                        .resolve("examples/valid/document.cited.v1.article.json")
                        .toFile(),
                DocumentEvent.class);
        return new DocumentEvent(
                id,
                example.revision(),
                example.replay(),
                example.run(),
                example.intake(),
                example.original(),
                example.text(),
                example.citations(),
                null);
    }

    private void fail(String id, String url, @Nullable String message) {
        documents.advance(
                id,
                url,
                progress -> progress.failed(
                        Attempt.of(Run.NONE, 1, 0), new Failure("fetcher", "http-404", message, true, Instant.EPOCH)));
    }

    private void store(List<DocumentEvent> events) throws IOException {
        try (var producer = new KafkaProducer<>(
                kafka.with(ProducerConfig.configNames(), Map.of()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (DocumentEvent event : events) {
                documents.put(
                        DocumentView.of(event, Status.ENRICHED, null),
                        StoredTies.NONE,
                        Attempt.of(event.run(), event.revision(), event.replay()));
                producer.send(new ProducerRecord<>(
                        Topics.STATE, event.id().getBytes(UTF_8), ContractJson.MAPPER.writeValueAsBytes(event)));
            }
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(RestAssured.get("/documents?sort=added&limit=200")
                                .jsonPath()
                                .getList("items.id"))
                        .contains(events.getLast().id()));
    }

    private void putWithOriginal(String id, byte[] bytes, String type) {
        String sha256 = Sha256.of(bytes);
        var bucket = GridFSBuckets.create(client.getDatabase(database), "originals");
        bucket.uploadFromStream(new BsonString(sha256), "x", new ByteArrayInputStream(bytes));
        documents.put(
                DocumentView.of(
                        DocumentEvent.fetched(
                                id,
                                1,
                                Run.NONE,
                                new Intake(id, null, null, "With its original", List.of(), Map.of()),
                                new Original(sha256, bytes.length, type, "utf-8", null, Instant.EPOCH)),
                        Status.ENRICHED,
                        null),
                StoredTies.NONE,
                Attempt.of(Run.NONE, 1, 0));
    }

    /** As the stage before sends them; answers the sources that they rest on. */
    private List<String> cite(List<DocumentEvent> events) throws IOException {
        try (var producer = new KafkaProducer<>(
                kafka.with(ProducerConfig.configNames(), Map.of()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (DocumentEvent event : events) {
                producer.send(new ProducerRecord<>(
                        Topics.CITED, event.id().getBytes(UTF_8), ContractJson.MAPPER.writeValueAsBytes(event)));
            }
        }
        List<String> rested = new ArrayList<>();
        for (DocumentEvent event : events) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(RestAssured.get("/documents?sort=added&limit=200")
                                    .jsonPath()
                                    .getList("items.id"))
                            .contains(event.id()));
            rested.addAll(
                    RestAssured.get("/documents/{id}", event.id()).jsonPath().getList("enrichment.sources"));
        }
        return rested.stream().distinct().toList();
    }

    private String at(String path) {
        return address.replaceAll("/$", "") + path;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private List<String> pages() {
        String source = sources.getFirst();
        return List.of(
                "/",
                "/?q=harbour",
                "/read?id=" + encoded(article.id()),
                "/source?id=" + encoded(source),
                "/overview",
                "/around?document=" + encoded(article.id()),
                "/around?source=" + encoded(source),
                "/read?id=" + encoded(article.id()) + "&beside=original",
                "/read?id=nobody",
                "/read?id=" + encoded("failed/1"),
                "/?status=failed");
    }

    /** Of documents without anything to call them by: what is wrong there is so on any screen. */
    private static List<String> pagesOfTheUnseen() {
        return List.of(
                "/?q=hostile",
                "/read?id=" + encoded("\ufffd"),
                "/read?id=" + encoded("unseen/0"),
                "/read?id=" + encoded("unseen/3"),
                "/read?id=" + encoded("pages/without-address"));
    }

    @Test
    @Order(1)
    void eachPageIsAccessibleInLightAndDarkOnWideAndNarrowScreens() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1280, 390)) {
                try (BrowserContext context = browser.context(
                        new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
                    Page page = context.newPage();
                    List<String> said = new ArrayList<>();
                    page.onConsoleMessage(message -> {
                        if (message.type().equals("error")) {
                            said.add(message.text());
                        }
                    });
                    int number = 0;
                    for (String path : pages()) {
                        open(page, path);
                        // colours are the scheme's and the layout is the width's: two of the four show both of each
                        if ((scheme == ColorScheme.LIGHT) == (width == 1280)) {
                            verifyAccessible(page, path + " " + scheme + " " + width);
                        }
                        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                                .as(path + " does not scroll sideways")
                                .isLessThanOrEqualTo(width);
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(SHOTS.resolve(
                                        number++ + "-" + scheme.name().toLowerCase() + "-" + width + ".png")));
                    }
                    assertThat(said)
                            .as("what the browser complained of")
                            .allMatch(words -> words.contains("404 (Not Found)"))
                            // the page of nobody, and an original that is not stored
                            .hasSizeLessThanOrEqualTo(2);
                }
            }
        }
    }

    @Test
    @Order(2)
    void aPageOfWhatHasNoNameIsAccessible() {
        try (BrowserContext context = browser.context()) {
            Page page = context.newPage();
            for (String path : pagesOfTheUnseen()) {
                open(page, path);
                verifyAccessible(page, path);
            }
        }
    }

    private void open(Page page, String path) {
        page.navigate(at(path));
        page.waitForLoadState();
    }

    private static void verifyAccessible(Page page, String what) {
        // axe waits for ever for a frame that runs no scripts
        page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        // in one page: else axe opens a second for frames, of which none is left
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as(what)
                .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    @Test
    void aMarkerLeadsToItsReferenceAndBackAndAKindCanBeSwitchedOff() {
        try (BrowserContext context = browser.context()) {
            Page page = context.newPage();
            page.navigate(at("/read?id=" + encoded(article.id())));
            assertThat(page.locator(".text .marker").first().textContent()).isEqualTo("[1]");
            page.locator(".text a.marker").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.url()).contains("#reference-");
            assertThat(page.locator(".beside li:target .back").first().getAttribute("href"))
                    .startsWith("#marker-");
            Object shown = page.locator(".text .marker").first().evaluate("e => getComputedStyle(e).backgroundColor");
            page.locator("#show-marker").uncheck();
            assertThat(page.locator(".text .marker").first().evaluate("e => getComputedStyle(e).backgroundColor"))
                    .isNotEqualTo(shown);
        }
    }

    @Test
    void aSourceShowsTheSentencesThatCiteItAndTheWayAroundItCanBeWalked() {
        try (BrowserContext context = browser.context()) {
            Page page = context.newPage();
            page.navigate(at("/source?id=" + encoded(sources.getFirst())));
            var article = new Page.LocatorOptions().setHasText("Who Switched Off the Harbour Lights?");
            assertThat(page.locator(".citing > li", article)
                            .first()
                            .locator("blockquote")
                            .count())
                    .isPositive();
            page.locator("main a", new Page.LocatorOptions().setHasText("What lies around it"))
                    .click();
            page.locator("#drawing[data-drawn]").waitFor();
            assertThat(page.locator("#drawing canvas").count()).isPositive();
            page.locator(".ties a", article).first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/around?document=*");
            page.locator("#drawing[data-drawn]").waitFor();
            assertThat(page.locator("h1").textContent()).isEqualTo("Around Who Switched Off the Harbour Lights?");
            assertThat(page.locator(".ties li").allTextContents()).anyMatch(words -> words.startsWith("rests on"));
        }
    }

    @Test
    void whatIsNotThereIsAPageThatSaysSo() {
        for (String path : List.of(
                "/read?id=nobody", "/read", "/source?id=nobody", "/source", "/around", "/around?document=nobody")) {
            RestAssured.given()
                    .urlEncodingEnabled(false)
                    .accept("text/html")
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("text/html")
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .body(containsString("<h1>No such"));
        }
    }

    @Test
    void aFailureIsTriedAgainAsTheApiDoesAndSaysWhyItCant() {
        try (BrowserContext context = browser.context()) {
            Page page = context.newPage();
            page.navigate(at("/read?id=" + encoded("failed/1")));
            page.locator("button.retry").click();
            page.locator(".said", new Page.LocatorOptions().setHasText("failed/1"))
                    .waitFor();
            assertThat(page.url()).contains("failed");
        }
    }

    @Test
    void aReferenceIsCopied() {
        try (BrowserContext context =
                browser.context(new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")))) {
            Page page = context.newPage();
            page.navigate(at("/read?id=" + encoded(article.id())));
            page.locator(".references button.copy").first().click();
            page.locator(".references .said", new Page.LocatorOptions().setHasText("Copied."))
                    .waitFor();
            assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(article.citations().references().getFirst().raw());
        }
    }

    @Test
    void aDocumentIsCopiedAsAStyleCitesIt() {
        try (BrowserContext context =
                browser.context(new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")))) {
            Page page = context.newPage();
            page.navigate(at("/read?id=" + encoded(article.id())));
            page.locator("#citation .citation").waitFor();
            String first = page.locator("#citation .citation").textContent();
            page.locator("select[name=style]").selectOption("modern-language-association");
            page.waitForFunction("first => document.querySelector('#citation .citation').textContent !== first", first);
            page.locator("#citation button.copy").click();
            page.locator("#citation .said", new Page.LocatorOptions().setHasText("Copied."))
                    .waitFor();
            assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(given().get("/documents/" + article.id() + "/citation?style=modern-language-association")
                            .asString()
                            .strip())
                    .isNotEqualTo(first);
        }
    }

    @Test
    void theListTellsWhatComesWhileItIsOpen() throws IOException {
        try (BrowserContext context = browser.context()) {
            Page page = context.newPage();
            page.waitForResponse(at("/progress"), () -> page.navigate(at("/?q=harbour")));
            cite(List.of(withId("pages/fresh")));
            page.locator("#fresh a").waitFor();
            assertThat(page.locator("#fresh").textContent()).contains("come in");
        }
    }

    @Test
    void anOriginalBesideItsTextRunsNothing() {
        try (BrowserContext context = browser.context()) {
            Page page = context.newPage();
            List<String> answered = new ArrayList<>();
            page.onResponse(response -> answered.add(response.url()));
            String id = "pages/original";
            String html =
                    "<p id=p>printed</p><script>top.ran=1;document.title='ran'</script><img src=/pages/asked.png onerror=top.ran=1>"
                            + "<link rel=stylesheet href=/pages/ibid.css?asked><form action=/documents method=post>";
            putWithOriginal(id, html.getBytes(UTF_8), "text/html");
            page.navigate(at("/read?id=" + encoded(id) + "&beside=original"));
            assertThat(page.frameLocator("iframe").locator("#p").textContent()).isEqualTo("printed");
            assertThat(page.evaluate("window.ran || 0")).isEqualTo(0);
            assertThat(answered)
                    .noneMatch(url -> url.contains("asked"))
                    .anyMatch(url -> url.contains("/pages/original"));
        }
    }

    @Test
    void theListIsSearchedAsOneTypesAndADocumentIsAddedAndFollowed() {
        try (BrowserContext context = browser.context()) {
            Page page = context.newPage();
            page.navigate(at("/"));
            page.keyboard().press("/");
            page.keyboard().type("title:nothinglikethis");
            page.locator("#found .none").waitFor();
            page.locator("summary", new Page.LocatorOptions().setHasText("Add a document"))
                    .click();
            page.locator("#add-text").fill("The lamps of the quay were lit at dusk.");
            page.locator("#add button").click();
            page.waitForURL("**/read?id=*");
            assertThat(page.locator("article.reader").getAttribute("hx-trigger"))
                    .isEqualTo("every 2s");
        }
    }

    @Test
    void noDocumentRunsAScript() throws IOException {
        List<DocumentEvent> hostile = Hostile.documents();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(60);
        store(hostile);
        List<String> hostileSources = cite(hostile.stream()
                .limit(22)
                .map(event -> new DocumentEvent(
                        "cited/" + event.id(),
                        1,
                        0,
                        event.run(),
                        event.intake(),
                        event.original(),
                        event.text(),
                        event.citations(),
                        null))
                .toList());
        try (BrowserContext context = browser.context()) {
            Page page = context.newPage();
            List<String> dialogs = new ArrayList<>();
            page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            int ran = 0;
            List<String> paths = new ArrayList<>(List.of("/?q=hostile", "/?sort=title", "/overview"));
            hostileSources.forEach(source -> paths.add("/source?id=" + encoded(source)));
            for (DocumentEvent event : hostile) {
                paths.add("/read?id=" + encoded(event.id()));
                paths.add("/?q=" + encoded(event.text().title()));
            }
            for (String path : paths) {
                page.navigate(at(path));
                assertThat(page.title()).as(path).endsWith("Ibid");
                page.evaluate(
                        "document.querySelectorAll('.text *, .rows *, .facets *').forEach("
                                + "e => ['mouseover', 'focus', 'load', 'error', 'toggle'].forEach(n => e.dispatchEvent(new Event(n))))");
                ran += ((Number) page.evaluate("window.ran || 0")).intValue();
            }
            page.navigate(at("/read?id=" + encoded(hostile.getFirst().id())));
            assertThat(page.locator(".text").textContent()).contains("<script>");
            assertThat(ran).as("scripts run").isZero();
            assertThat(dialogs).isEmpty();
            System.out.printf("%d hostile documents, %d pages, scripts run: %d%n", hostile.size(), paths.size(), ran);
        }
    }
}

package org.ibid.cli.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ibid.cli.extract.DocumentFile;

/**
 * What is named on the command line: addresses, files, archives with all that they hold, folders with all that is below them, patterns like {@code 'reports/**.pdf'},
 * and {@code -} for standard input, which is a document, or a list of addresses, one a line.
 */
public final class WantedList {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://.*");
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");
    private static final int MAX_INPUT = 64 << 20;

    private final List<Wanted> wanted = new ArrayList<>();
    private final List<ArchiveFile> archives = new ArrayList<>();
    private final Map<String, String> refused = new ConcurrentSkipListMap<>();

    /** @param names as given; @param input for {@code -} */
    public static WantedList of(List<String> names, InputStream input) {
        WantedList list = new WantedList();
        for (String name : names) {
            try {
                list.add(name, input);
            } catch (IOException e) {
                list.refused.put(name, "it can't be read: " + e.getMessage());
            }
        }
        return list;
    }

    /** Those that are named themselves. */
    public List<Wanted> wanted() {
        return wanted;
    }

    /** All, with what archives hold: one is opened when those before it have been taken. */
    public Iterator<Wanted> iterator() {
        return Stream.concat(wanted.stream(), archives.stream().flatMap(ArchiveFile::stream))
                .iterator();
    }

    /** How many are known by now: what an archive holds shows while it is read. */
    public int size() {
        return wanted.size() + archives.stream().mapToInt(ArchiveFile::seen).sum();
    }

    /** What can't be published, with the reason; all of it once there is no more to come. */
    public Map<String, String> refused() {
        return refused;
    }

    private void add(String name, InputStream input) throws IOException {
        if (name.equals("-")) {
            input(input);
        } else if (ADDRESS.matcher(name).matches()) {
            address(name);
        } else if (SCHEME.matcher(name).matches()) {
            refused.put(name, "only http and https addresses are fetched, and files");
        } else if (Files.isDirectory(Path.of(name))) {
            below(
                    name,
                    Path.of(name),
                    file -> DocumentFile.isDocument(file) || ArchiveFile.isArchive(file),
                    "no file in it is a document by its name");
        } else if (Files.isRegularFile(Path.of(name))) {
            file(Path.of(name));
        } else if (WILD.matcher(name).find()) {
            PathMatcher pattern = FileSystems.getDefault().getPathMatcher("glob:" + name);
            below(name, literal(name), pattern::matches, "no file matches it");
        } else {
            refused.put(name, "there is no such file");
        }
    }

    /** The folder before the first wild card. */
    private static Path literal(String pattern) {
        String before = WILD.split(pattern, 2)[0];
        int slash = before.lastIndexOf('/');
        return slash < 0 ? Path.of("") : Path.of(slash == 0 ? "/" : before.substring(0, slash));
    }

    private void below(String name, Path folder, Predicate<Path> wants, String none) throws IOException {
        int before = wanted.size() + archives.size();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(wants)
                        .sorted()
                        .toList()) {
                    file(file);
                }
            }
        }
        if (wanted.size() + archives.size() == before) {
            refused.put(name, none);
        }
    }

    private void input(InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(MAX_INPUT + 1);
        List<String> lines = new String(bytes, UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (bytes.length > MAX_INPUT) {
            refused.put("-", "standard input brings more than " + MAX_INPUT + " bytes: name the file");
        } else if (lines.isEmpty()) {
            refused.put("-", "standard input is empty");
        } else if (lines.stream().allMatch(line -> ADDRESS.matcher(line).matches())) {
            lines.forEach(this::address);
        } else {
            wanted.add(new Wanted("-", null, api -> api.upload("-", null, () -> new ByteArrayInputStream(bytes))));
        }
    }

    private void address(String url) {
        wanted.add(new Wanted(url, url, api -> api.publish(url)));
    }

    private void file(Path file) throws IOException {
        String mark = file.toAbsolutePath() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        if (ArchiveFile.isArchive(file)) {
            archives.add(new ArchiveFile(file, mark, refused));
            return;
        }
        wanted.add(new Wanted(file.toString(), mark, api -> api.upload(file)));
    }
}

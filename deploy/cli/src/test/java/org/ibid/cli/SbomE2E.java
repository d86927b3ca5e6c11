package org.ibid.cli;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ibid.cli.local.Home;
import org.ibid.cli.local.LocalSystem;
import org.ibid.contracts.ContractJson;
import org.junit.jupiter.api.Test;

/** The bill of materials in each image ({@code bom.json}) names the jars that are laid into the image, and no others. */
class SbomE2E {

    /** What Quarkus writes at build time out of the jars that are named. */
    private static final Set<String> GENERATED =
            Set.of("quarkus-run.jar", "quarkus/generated-bytecode.jar", "quarkus/transformed-bytecode.jar");

    @Test
    void eachBillNamesTheJarsOfItsImageAndNoOthers() throws IOException {
        for (String service : LocalSystem.SERVICES) {
            Path target =
                    Home.find().path().resolve("services").resolve(service).resolve("target");
            Set<String> named = new TreeSet<>();
            ContractJson.MAPPER
                    .readTree(target.resolve("bom.json").toFile())
                    .required("components")
                    .forEach(component -> named.add(file(component)));
            assertThat(named).as(service).isEqualTo(jars(target.resolve("quarkus-app")));
        }
    }

    private static Set<String> jars(Path image) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            return files.map(image::relativize)
                    .filter(file -> file.toString().endsWith(".jar") && !GENERATED.contains(file.toString()))
                    // its own jar alone goes without its group
                    .map(file -> (file.startsWith("app") ? "org.ibid." : "") + file.getFileName())
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static String file(JsonNode component) {
        return text(component, "group") + "." + text(component, "name") + "-" + text(component, "version") + ".jar";
    }

    private static String text(JsonNode component, String field) {
        return component.required(field).asText();
    }
}

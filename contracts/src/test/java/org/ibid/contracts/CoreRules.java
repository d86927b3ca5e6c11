package org.ibid.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * The two kinds of room: a core of pure functions, and {@code adapter}, the only one that knows a framework, a broker, a
 * store or HTTP.
 */
public final class CoreRules {

    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "io.smallrye..",
        "jakarta..",
        "org.eclipse.microprofile..",
        "org.apache.kafka..",
        "com.mongodb..",
        "org.bson..",
        "org.apache.hc..",
        "java.net.http..",
        "java.sql.."
    };

    private CoreRules() {}

    /** @param service like {@code org.ibid.fetcher} */
    public static void check(String service) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(service);
        noClasses()
                .that()
                .resideOutsideOfPackage(service + ".adapter..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .because("a core is tested in milliseconds, without any of them")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage(service + ".adapter..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(service + ".adapter..")
                .because("adapters know the core, not the other way round")
                .check(classes);
        slices().matching(service + ".(*)..").should().beFreeOfCycles().check(classes);
    }
}

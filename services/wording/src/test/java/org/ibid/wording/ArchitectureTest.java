package org.ibid.wording;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theJdkIsAllThatWordingKnows() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.ibid.wording..",
                        "java.lang..",
                        "java.util..",
                        "java.io..",
                        "java.nio..",
                        "java.time..",
                        "org.jspecify.annotations")
                .because("whoever reads words needs no stage, no document and no framework for it")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.ibid.wording"));
    }
}

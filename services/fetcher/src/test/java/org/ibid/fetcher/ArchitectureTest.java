package org.ibid.fetcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.ibid.contracts.CoreRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theCoreKnowsNoFrameworkAndItsPackagesNoCycle() {
        CoreRules.check("org.ibid.fetcher");
    }

    @Test
    void collectionsAreReadWithoutAStage() {
        noClasses()
                .that()
                .resideInAPackage("org.ibid.fetcher.collection..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ibid.stage..")
                .because("the command line reads archives too, and has no stage")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.ibid.fetcher.collection"));
    }
}

package io.keyhold.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What may know what. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.keyhold");

    @Test
    void modulesUseOnlyWhatTheyDeclareAndNoneGoesInCircles() {
        ApplicationModules.of(Keyhold.class).verify();
    }

    @Test
    void rulesAndMatchingKnowNeitherSpringNorTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("io.keyhold.rules..", "io.keyhold.matching..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..", "io.keyhold.server..")
                .check(OURS);
    }

    @Test
    void theEdgeUsesFacesOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.keyhold.server..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.keyhold.server..internal..", "org.jooq..", "io.keyhold.schema.db..")
                .check(OURS);
    }

    @Test
    void facesDoNotShowTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("io.keyhold.server.*")
                .and()
                // The kernel's tools for those who write to the database.
                .haveNameNotMatching("io.keyhold.server.kernel.(ConstraintViolations|Column.*)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "io.keyhold.schema.db..", "java.sql..")
                .check(OURS);
    }

    @Test
    void whatIsInternalIsPackagePrivate() {
        classes()
                .that()
                .resideInAPackage("io.keyhold.server..internal..")
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .check(OURS);
    }

    @Test
    void controllersArePackagePrivateToo() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .notBePublic()
                .andShould()
                .resideInAPackage("..web..")
                .check(OURS);
    }
}

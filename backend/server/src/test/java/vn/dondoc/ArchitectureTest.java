package vn.dondoc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.web.Idempotent;

/** The house rules, each with its reason. */
@AnalyzeClasses(packages = "vn.dondoc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule importsGoOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("shared").definedBy("vn.dondoc.shared..")
          .layer("uploads").definedBy("vn.dondoc.uploads..")
          .layer("units").definedBy("vn.dondoc.units..")
          .layer("accounts").definedBy("vn.dondoc.accounts..")
          .layer("directives").definedBy("vn.dondoc.directives..")
          .layer("reportperiods").definedBy("vn.dondoc.reportperiods..")
          .layer("assignments").definedBy("vn.dondoc.assignments..")
          .layer("submissions").definedBy("vn.dondoc.submissions..")
          .layer("consolidations").definedBy("vn.dondoc.consolidations..")
          .layer("materials").definedBy("vn.dondoc.materials..")
          .layer("materialuses").definedBy("vn.dondoc.materialuses..")
          .layer("portals").definedBy("vn.dondoc.portals..")
          .layer("publicsite").definedBy("vn.dondoc.publicsite..")
          .layer("workingcalendar").definedBy("vn.dondoc.workingcalendar..")
          .layer("duecalendar").definedBy("vn.dondoc.duecalendar..")
          .layer("journal").definedBy("vn.dondoc.journal..")
          .layer("inbox").definedBy("vn.dondoc.inbox..")
          .layer("search").definedBy("vn.dondoc.search..")
          .layer("concerns").definedBy("vn.dondoc.concerns..")
          .layer("demo").definedBy("vn.dondoc.demo..")
          .whereLayer("units").mayOnlyBeAccessedByLayers("accounts", "directives", "reportperiods", "assignments", "submissions", "consolidations", "materials", "materialuses", "portals", "journal", "duecalendar", "concerns", "demo")
          .whereLayer("uploads").mayOnlyBeAccessedByLayers("directives", "assignments", "submissions", "materials", "materialuses", "publicsite", "demo")
          .whereLayer("accounts").mayOnlyBeAccessedByLayers("submissions", "demo")
          .whereLayer("directives").mayOnlyBeAccessedByLayers("reportperiods", "assignments", "submissions", "consolidations", "workingcalendar", "duecalendar", "concerns", "demo")
          .whereLayer("reportperiods").mayOnlyBeAccessedByLayers("submissions", "consolidations", "workingcalendar", "duecalendar", "demo")
          .whereLayer("duecalendar").mayNotBeAccessedByAnyLayer()
          .whereLayer("workingcalendar").mayNotBeAccessedByAnyLayer()
          .whereLayer("assignments").mayOnlyBeAccessedByLayers("demo")
          .whereLayer("submissions").mayOnlyBeAccessedByLayers("consolidations", "materialuses", "concerns", "demo")
          .whereLayer("consolidations").mayOnlyBeAccessedByLayers("demo")
          .whereLayer("materials").mayOnlyBeAccessedByLayers("materialuses", "concerns", "demo")
          .whereLayer("materialuses").mayOnlyBeAccessedByLayers("demo")
          .whereLayer("portals").mayOnlyBeAccessedByLayers("publicsite", "demo")
          .whereLayer("publicsite").mayNotBeAccessedByAnyLayer()
          .whereLayer("inbox").mayNotBeAccessedByAnyLayer()
          .whereLayer("search").mayNotBeAccessedByAnyLayer()
          .whereLayer("journal").mayNotBeAccessedByAnyLayer()
          .whereLayer("concerns").mayNotBeAccessedByAnyLayer()
          .whereLayer("demo").mayNotBeAccessedByAnyLayer()
          .because("a feature never knows what is downstream of it; reactions go by events, views by ports");

  @ArchTest
  static final ArchRule sharedKnowsNoFeature =
      noClasses().that().resideInAPackage("vn.dondoc.shared..").should().dependOnClassesThat()
          .resideInAnyPackage("vn.dondoc.uploads..", "vn.dondoc.units..", "vn.dondoc.accounts..", "vn.dondoc.directives..", "vn.dondoc.submissions..")
          .because("everything stands on it");

  @ArchTest
  static final ArchRule entitiesChangeThemselves =
      classes().that().areAnnotatedWith(Entity.class).should(onlyBeWrittenByThemselves())
          .because("a change of state is a verb of the entity, with its rule");

  @ArchTest
  static final ArchRule nobodyReadsTheClockAlone =
      noClasses().that().resideOutsideOfPackage("vn.dondoc.shared.time..").should().callMethod(Instant.class, "now")
          .orShould().callMethod(LocalDate.class, "now")
          .because("time is a parameter; the Clock is injected at the edge");

  @ArchTest
  static final ArchRule theIntakeIsPure =
      noClasses().that().resideInAPackage("vn.dondoc.directives.intake..").should().dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "jakarta.ws.rs..", "io.quarkus..", "java.nio.file..")
          .because("text and catalogue in, records out");

  @ArchTest
  static final ArchRule fileContentIsPure =
      noClasses().that().resideInAPackage("vn.dondoc.uploads.content..").should().dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "io.quarkus..", "vn.dondoc.uploads", "vn.dondoc.uploads.store..", "vn.dondoc.shared..")
          .because("bytes in, facts out");

  @ArchTest
  static final ArchRule httpStaysAtTheEdge =
      noClasses().that().areAnnotatedWith(Entity.class).should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs.core..")
          .because("an entity knows no HTTP");

  @ArchTest
  static final ArchRule resourcesAnswerRecordsNotEntities =
      methods().that().areDeclaredInClassesThat().areAnnotatedWith(Path.class).should().notHaveRawReturnType(jakarta.ws.rs.core.Response.class)
          .because("an answer has its type");

  @ArchTest
  static final ArchRule answersThatAreKeptAreWhole =
      methods().that().areAnnotatedWith(Idempotent.class).should().haveRawReturnType(RestResponse.class)
          .because("status and headers are kept and sent again with the body");

  @ArchTest
  static final ArchRule noFieldInjection =
      fields().should().notBeAnnotatedWith(Inject.class).because("constructors say what a class needs");

  @ArchTest
  static final ArchRule namesSayWhatIsDone =
      noClasses().should().haveNameMatching(".*(Impl|Service|Manager|Helper|Utils?|DTO|DAO|Mapper)$")
          .because("a name that fits everything says nothing");

  private static ArchCondition<JavaClass> onlyBeWrittenByThemselves() {
    return new ArchCondition<>("have their fields set by themselves alone") {
      @Override
      public void check(JavaClass entity, ConditionEvents events) {
        entity.getFieldAccessesToSelf().stream()
            .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
            .filter(access -> !access.getOriginOwner().equals(entity))
            .map(JavaAccess::getDescription)
            .forEach(text -> events.add(SimpleConditionEvent.violated(entity, text)));
      }
    };
  }
}

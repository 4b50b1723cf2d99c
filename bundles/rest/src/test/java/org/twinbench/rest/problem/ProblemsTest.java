package org.twinbench.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.extension.ExtensionRefused;
import org.twinbench.api.extension.ExtensionRefused.Reason;
import org.twinbench.api.extension.NoSuchExtension;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.Mistake;

class ProblemsTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new BadQuery("There is no such filter."), 400, "Bad Request"),
                Arguments.of(new NoSuchEntry("machine model", 4), 404, "Not Found"),
                Arguments.of(new NotThere("There is no such type."), 404, "Not Found"),
                Arguments.of(new NoSuchExtension("acme.servo"), 404, "Not Found"),
                Arguments.of(new ExtensionRefused(Reason.DAMAGED, "It is not whole."), 400, "Bad Request"),
                Arguments.of(new ExtensionRefused(Reason.MALFORMED, "It has no manifest."), 400, "Bad Request"),
                Arguments.of(new ExtensionRefused(Reason.CONFLICT, "There is one already."), 409, "Conflict"),
                Arguments.of(new ExtensionRefused(Reason.TOO_LARGE, "It is a bomb."), 413, "Content Too Large"),
                Arguments.of(new ExtensionRefused(Reason.UNUSABLE, "It hangs."), 422, "Unprocessable Content"),
                Arguments.of(new IllegalStateException("The simulation has stopped."), 409, "Conflict"),
                Arguments.of(new StorageFailure("The disk is full."), 503, "Service Unavailable"),
                Arguments.of(new NotUsable("The folder is not writable."), 503, "Service Unavailable"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failureIsToldInItsOwnWords(Exception failure, int status, String title) {
        assertEquals(ProblemDetails.of(status, failure.getMessage()), Problems.of(failure));
        assertEquals(title, Problems.of(failure).title());
    }

    @Test
    void malformedJsonIsToldWithLineAndColumn() {
        ProblemDetails problem = Problems.of(new MalformedJson(3, 14, "A comma is missing."));
        assertEquals(400, problem.status());
        assertEquals("Line 3, column 14: A comma is missing.", problem.detail());
        assertEquals(Optional.of(3), problem.line());
        assertEquals(Optional.of(14), problem.column());
    }

    @Test
    void memberThatStandsTwiceIsToldWithItsPath() {
        ProblemDetails problem = Problems.of(new MalformedJson(3, 14, "/components/tank", "It stands here twice."));
        assertEquals(422, problem.status());
        assertEquals(Optional.of(List.of(Mistake.at("/components/tank", "It stands here twice."))), problem.mistakes());
        assertEquals(Optional.of(3), problem.line());
    }

    @Test
    void everyMistakeOfInvalidInputIsTold() {
        List<Mistake> mistakes = List.of(Mistake.at("/name", "is missing"), Mistake.at("/type", "is missing"));
        ProblemDetails problem = Problems.of(new InvalidInput(mistakes));
        assertEquals(422, problem.status());
        assertEquals(Optional.of(mistakes), problem.mistakes());
        assertEquals("2 mistakes; nothing was changed.", problem.detail());
    }

    @Test
    void staleRevisionIsToldWithThePresentOne() {
        ProblemDetails problem = Problems.of(new StaleRevision(4, 7));
        assertEquals(412, problem.status());
        assertTrue(problem.detail().contains("If-Match: \"7\""));
    }

    @Test
    void unexpectedFailureTellsNothingOfTheInside() {
        ProblemDetails problem = Problems.of(new NullPointerException("secret field of secret.Class"));
        assertEquals(500, problem.status());
        assertFalse(problem.detail().contains("secret"));
    }
}

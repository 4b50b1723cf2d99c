package org.twinbench.rest.query;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinbench.rest.entries.ComponentsResource;
import org.twinbench.rest.problem.BadQuery;
import org.twinbench.rest.simulation.SimulationResource;

class QueryParametersTest {

    @Test
    void listTakesPagingAndTheFiltersOfItsClass() {
        assertEquals(
                Set.of("limit", "cursor", "machine_model_id", "name", "type"),
                QueryParameters.of(ComponentsResource.class, method(ComponentsResource.class, "list")));
    }

    @Test
    void otherRoutesTakeWhatTheirMethodsDeclare() {
        assertEquals(Set.of(), QueryParameters.of(ComponentsResource.class, method(ComponentsResource.class, "read")));
        assertEquals(
                Set.of("path"),
                QueryParameters.of(SimulationResource.class, method(SimulationResource.class, "signals")));
    }

    @Test
    void unknownParameterIsRefusedWithTheKnownOnes() {
        Map<String, List<String>> given = Map.of("limt", List.of("3"));
        BadQuery refusal = assertThrows(BadQuery.class, () -> QueryParameters.check(Set.of("limit"), given));
        assertTrue(refusal.getMessage().contains("\"limt\""));
        assertTrue(refusal.getMessage().contains("allowed: limit"));
    }

    @Test
    void parameterGivenTwiceIsRefused() {
        Map<String, List<String>> given = Map.of("limit", List.of("3", "4"));
        assertThrows(BadQuery.class, () -> QueryParameters.check(Set.of("limit"), given));
    }

    @Test
    void knownParameterIsTaken() {
        assertDoesNotThrow(() -> QueryParameters.check(Set.of("limit"), Map.of("limit", List.of("3"))));
    }

    private static Method method(Class<?> resource, String name) {
        return Stream.of(resource.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .findFirst()
                .orElseThrow();
    }
}

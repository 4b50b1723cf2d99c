package org.twinbench.rest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.rest.problem.BadQuery;

class PagingTest {

    @Test
    void oneHundredItemsFromTheBeginningUnlessAskedOtherwise() {
        assertEquals(new Paging(100, Optional.empty()), Paging.of(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "ten", "", "1e2"})
    void limitsOutOfRangeAreRefused(String limit) {
        assertThrows(BadQuery.class, () -> Paging.of(Map.of("limit", List.of(limit))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "-4", "9999999999999999999"})
    void cursorsThatWeNeverGaveAreRefused(String cursor) {
        Paging paging = Paging.of(Map.of("cursor", List.of(cursor)));
        assertThrows(BadQuery.class, paging::after);
    }
}

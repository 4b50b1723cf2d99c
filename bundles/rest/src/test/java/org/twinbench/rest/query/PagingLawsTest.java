package org.twinbench.rest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinbench.rest.json.Page;

class PagingLawsTest {

    @Property
    void followingNextShowsEveryItemOnce(
            @ForAll @IntRange(max = 50) int count, @ForAll @IntRange(min = 1, max = 7) int limit) {
        List<Long> all =
                LongStream.rangeClosed(1, count).map(id -> 3 * id).boxed().toList();
        List<Long> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Paging paging = new Paging(limit, cursor);
            Page<Long> page = paging.page(after(all, paging), Object::toString);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        assertEquals(all, seen);
    }

    private static List<Long> after(List<Long> all, Paging paging) {
        return all.stream()
                .filter(id -> id > paging.after())
                .limit(paging.enough())
                .toList();
    }
}

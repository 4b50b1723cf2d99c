package org.twinbench.runs.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Records;

/**
 * Lists that grow in runs, a document per item, gone with their run: commands, alarms.
 *
 * @param <T> an item
 */
public final class Notebook<T extends Record> {

    private static final String RUN = "run_id";
    private static final int PAGE = 1_000;

    private final DocumentCollection items;
    private final Class<T> type;
    private final JsonFormat json;

    Notebook(Storage storage, String name, Class<T> type, JsonFormat json) {
        this.items = storage.collection(new CollectionDefinition(name, List.of(RUN)));
        this.type = type;
        this.json = json;
    }

    /** Adds an item to a run's list; returns a number by which it can be replaced. */
    public long add(long run, T item) {
        return items.create(draft(run, item)).id();
    }

    /** Replaces an item. */
    public void replace(long number, long run, T item) {
        items.replace(number, OptionalLong.empty(), draft(run, item));
    }

    /** Returns a run's list. */
    public List<T> of(long run) {
        List<T> all = new ArrayList<>();
        List<Document> page;
        long after = 0;
        do {
            page = items.find(Map.of(RUN, Long.toString(run)), after, PAGE);
            for (Document item : page) {
                all.add(Records.read(json.parse(item.content().body()), type));
                after = item.id();
            }
        } while (page.size() == PAGE);
        return all;
    }

    private Draft draft(long run, T item) {
        return new Draft(Set.of(run), Map.of(RUN, Long.toString(run)), json.print(Records.write(item)));
    }
}

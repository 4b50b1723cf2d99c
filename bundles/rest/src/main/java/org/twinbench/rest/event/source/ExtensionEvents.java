package org.twinbench.rest.event.source;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.extension.Extension;
import org.twinbench.api.extension.Extensions;
import org.twinbench.rest.event.Event;
import org.twinbench.rest.event.ExtensionEvent;
import org.twinbench.rest.event.stream.Journal;

/** Tells of jars that came, went or changed their state. */
@Component(service = ExtensionEvents.class, immediate = true)
public final class ExtensionEvents {

    private final Journal journal;
    private final Extensions extensions;
    private final AutoCloseable registration;
    private Map<String, Extension> seen;

    /** Listens to these extensions. */
    @Activate
    public ExtensionEvents(@Reference Journal journal, @Reference Extensions extensions) {
        this.journal = journal;
        this.extensions = extensions;
        this.seen = present();
        this.registration = extensions.onChange(this::changed);
    }

    @Deactivate
    void close() throws Exception {
        registration.close();
    }

    private synchronized void changed() {
        Map<String, Extension> present = present();
        seen.values().stream()
                .filter(extension -> !present.containsKey(extension.file()))
                .forEach(gone -> tell(gone, Optional.empty()));
        present.values().stream()
                .filter(extension -> !extension.equals(seen.get(extension.file())))
                .forEach(changed -> tell(changed, Optional.of(changed.state())));
        seen = present;
    }

    private void tell(Extension extension, Optional<Extension.State> state) {
        journal.add(new ExtensionEvent(
                Event.now(),
                extension.file(),
                extension.id(),
                extension.version(),
                state,
                state.isPresent() ? extension.problem() : Optional.empty()));
    }

    private Map<String, Extension> present() {
        Map<String, Extension> present = new TreeMap<>();
        extensions.extensions().forEach(extension -> present.put(extension.file(), extension));
        return present;
    }
}

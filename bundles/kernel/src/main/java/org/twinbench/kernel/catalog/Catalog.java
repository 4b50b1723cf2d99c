package org.twinbench.kernel.catalog;

import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferenceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentTypeProvider;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.UnusableType;
import org.twinbench.api.model.Units;
import org.twinbench.kernel.catalog.Installation.Usable;
import org.twinbench.kernel.notice.Listeners;

/**
 * The installed component types, for everybody as a library, for the kernel with what makes components. They come and go with
 * the services of their bundles; nothing of a bundle is held once its services are gone.
 */
@Component(service = {Library.class, Catalog.class})
public final class Catalog implements Library {

    private final Listeners<Catalog> listeners = new Listeners<>("twinbench-library");
    private final Inventory inventory = new Inventory(() -> listeners.changed(this));
    private final Optional<Collector> collector;

    /** Collects the types of all bundles from now on. */
    @Activate
    public Catalog(BundleContext context, @Reference Units units) {
        this.collector = Optional.of(new Collector(inventory, context, units));
    }

    private Catalog() {
        this.collector = Optional.empty();
    }

    /** Returns a catalog that always holds these types; of two with one id the first. */
    public static Catalog of(List<? extends InstalledType> types) {
        Catalog catalog = new Catalog();
        for (int at = 0; at < types.size(); at++) {
            catalog.inventory.add(at, new Usable(types.get(at)));
        }
        return catalog;
    }

    /** Returns the usable type of this id, or the one that used to be called so. */
    public Optional<InstalledType> find(String id) {
        return inventory.shelf().find(id);
    }

    @Override
    public List<LibraryEntry> types() {
        return inventory.shelf().entries();
    }

    @Override
    public Optional<LibraryEntry> type(String id) {
        return find(id).map(InstalledType::entry);
    }

    @Override
    public List<UnusableType> unusable() {
        return inventory.shelf().unusable();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return listeners.add(library -> listener.run());
    }

    @Reference(
            service = Behavior.class,
            scope = ReferenceScope.PROTOTYPE_REQUIRED,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addBehavior(ServiceReference<Behavior> reference, ComponentServiceObjects<Behavior> services) {
        collector.ifPresent(collecting -> collecting.addBehavior(reference, services));
    }

    void removeBehavior(ServiceReference<Behavior> reference) {
        remove(reference);
    }

    @Reference(
            service = Behavior.class,
            target = "(!(service.scope=prototype))",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addSingleBehavior(ServiceReference<Behavior> reference) {
        collector.ifPresent(collecting -> collecting.addSingleBehavior(reference));
    }

    void removeSingleBehavior(ServiceReference<Behavior> reference) {
        remove(reference);
    }

    @Reference(
            service = ComponentTypeProvider.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addProvider(ComponentTypeProvider provider, ServiceReference<ComponentTypeProvider> reference) {
        collector.ifPresent(collecting -> collecting.addProvider(reference, provider));
    }

    void removeProvider(ServiceReference<ComponentTypeProvider> reference) {
        remove(reference);
    }

    @Deactivate
    void close() {
        collector.ifPresent(Collector::close);
        listeners.close();
    }

    private void remove(ServiceReference<?> reference) {
        collector.ifPresent(collecting -> collecting.remove(reference));
    }
}

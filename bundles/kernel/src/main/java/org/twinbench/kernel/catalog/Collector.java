package org.twinbench.kernel.catalog;

import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentTypeProvider;
import org.twinbench.api.model.Units;
import org.twinbench.kernel.catalog.declaration.UnitRules;
import org.twinbench.kernel.catalog.deployed.BundleWatch;

/** Brings what services and bundles offer into an inventory. Called on whichever thread starts or stops a bundle. */
final class Collector implements AutoCloseable {

    private final Inventory inventory;
    private final UnitRules units;
    private final BundleWatch watch;

    Collector(Inventory inventory, BundleContext context, Units units) {
        this.inventory = inventory;
        this.units = new UnitRules(units);
        this.watch = new BundleWatch(context, inventory::forgotten);
    }

    void addBehavior(ServiceReference<Behavior> reference, ComponentServiceObjects<Behavior> services) {
        add(reference, reading -> reading.behavior(services));
    }

    void addSingleBehavior(ServiceReference<Behavior> reference) {
        add(reference, ServiceReading::singleBehavior);
    }

    void addProvider(ServiceReference<ComponentTypeProvider> reference, ComponentTypeProvider provider) {
        add(reference, reading -> reading.provider(provider));
    }

    void remove(ServiceReference<?> reference) {
        inventory.remove(id(reference));
    }

    @Override
    public void close() {
        watch.close();
    }

    private void add(ServiceReference<?> reference, Function<ServiceReading, Installation> read) {
        ServiceReading.of(reference, units).map(read).ifPresent(found -> inventory.add(id(reference), found));
    }

    private static long id(ServiceReference<?> reference) {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }
}

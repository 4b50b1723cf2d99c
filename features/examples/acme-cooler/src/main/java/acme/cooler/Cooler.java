package acme.cooler;

import org.osgi.service.component.annotations.*;
import org.twinbench.api.component.*;

/** Fan cooler: takes more heat from a medium the warmer it is than the air. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "acme.cooler", name = "Cooler", category = "thermal")
public final class Cooler implements Behavior {
    @In(unit = "1", display = "%", min = 0, max = 1, doc = "speed of the fan") double speed;
    @In(unit = "Cel", doc = "temperature of the medium") double medium = 20;
    @Param(unit = "Cel", doc = "temperature of the air") double air = 20;
    @Param(unit = "W/K", min = 0, doc = "heat taken per difference at full speed") double conductance = 15;
    @Out(unit = "W", doc = "heat given to the medium: less than zero while it cools") double heat;

    @Override public void outputs() {
        heat = -speed * conductance * (medium - air);
    }
}

package org.twinbench.kernel.catalog.declaration;

import java.util.List;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.State;

/** Names that a field had in older versions of its type. */
final class FormerNames {

    private FormerNames() {}

    static List<String> of(DeclaredField field) {
        switch (field.role()) {
            case INPUT:
                return List.of(field.annotation(In.class).formerly());
            case OUTPUT:
                return List.of(field.annotation(Out.class).formerly());
            case PARAMETER:
                return List.of(field.annotation(Param.class).formerly());
            case STATE:
                return List.of(field.annotation(State.class).formerly());
            default:
                return List.of();
        }
    }
}

package org.twinbench.components.math;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Tells whether two values relate as asked. Values that differ by no more than the tolerance count as equal. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "compare", name = "Compare", category = "math", doc = "Tells whether two values relate as asked.")
public final class Compare implements Behavior {

    @In(unit = "$u", doc = "left value")
    double a;

    @In(unit = "$u", doc = "right value")
    double b;

    @Param(doc = "how a relates to b")
    Operator operator = Operator.GREATER;

    @Param(unit = "$u", min = 0, difference = true, doc = "difference up to which the two count as equal")
    double tolerance;

    @Out(doc = "whether they relate so")
    boolean output;

    /** How two values relate. */
    enum Operator {
        LESS,
        LESS_OR_EQUAL,
        EQUAL,
        NOT_EQUAL,
        GREATER_OR_EQUAL,
        GREATER
    }

    @Override
    public void outputs() {
        boolean less = a - b < -tolerance;
        boolean greater = a - b > tolerance;
        output = (operator == Operator.LESS && less)
                || (operator == Operator.LESS_OR_EQUAL && !greater)
                || (operator == Operator.EQUAL && !less && !greater)
                || (operator == Operator.NOT_EQUAL && (less || greater))
                || (operator == Operator.GREATER_OR_EQUAL && !less)
                || (operator == Operator.GREATER && greater);
    }
}

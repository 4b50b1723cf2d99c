package org.twinbench.rest.site;

import java.math.BigDecimal;
import java.math.MathContext;
import org.twinbench.api.value.NumberText;

/** Numbers as they are read at a glance: four digits. */
final class Figures {

    private static final MathContext GLANCE = new MathContext(4);

    private Figures() {}

    static String of(double number) {
        return Double.isFinite(number) ? NumberText.of(new BigDecimal(number).round(GLANCE)) : NumberText.of(number);
    }
}

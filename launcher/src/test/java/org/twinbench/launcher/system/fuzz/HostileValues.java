package org.twinbench.launcher.system.fuzz;

import java.util.List;
import java.util.Random;

/** Texts and numbers that have broken programs before. */
final class HostileValues {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "tank",
            "tank.level",
            "a.b.c",
            "line/tank",
            "*",
            "tank.*,tank.**",
            "1",
            "2",
            "18446744073709551616",
            "-1",
            "0x10",
            "1e999999999",
            "NaN",
            "null",
            "max",
            "10 ms",
            "1e400 s",
            "5 furlong",
            "\u212b\u2126\u00b5",
            "'; DROP TABLE documents; --",
            "\" OR 1=1",
            "%s%n%x${jndi:ldap://127.0.0.1/a}",
            "${PATH}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "..\\..\\x",
            "a\u0000b",
            "a\r\nSet-Cookie: x=y",
            "\ud83c\udf21",
            "\u202egnirts",
            "{}",
            "[\"x\"]",
            "/components/tank/~1~0~2",
            "x".repeat(300),
            "y".repeat(5_000));

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "3",
            "-1",
            "-0",
            "0.5",
            "1e-320",
            "1e308",
            "1e999",
            "1e999999999",
            "9223372036854775807",
            "9223372036854775808",
            "123456789012345678901234567890123456789.5");

    private HostileValues() {}

    static String text(Random random) {
        return one(random, TEXTS);
    }

    static String number(Random random) {
        return one(random, NUMBERS);
    }

    /** Returns something that may stand where an id does. */
    static String id(Random random) {
        return random.nextInt(3) > 0 ? Integer.toString(1 + random.nextInt(40)) : text(random);
    }

    static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

package org.twinbench.kernel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.Value;

class StrictJsonTest {

    private final StrictJson json = new StrictJson();

    @Test
    void readsEveryKindOfValue() {
        assertEquals(
                new Value.Items(List.of(
                        new Value.Nothing(),
                        Value.of(true),
                        new Value.Decimal(new BigDecimal("-12.50e-3")),
                        Value.of("a\"\\/\b\f\n\r\té😀"),
                        new Value.Members(Map.of("", new Value.Items(List.of()))))),
                json.parse(
                        " [null, true, -12.50e-3, \"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\", {\"\": []}]\r\n"));
    }

    @Test
    void keepsNumbersInFullPrecision() {
        assertEquals(
                "[123456789012.123456789012345678,1e300]",
                json.print(json.parse("[123456789012.1234567890123456780, 10.0E299]")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,2",
                "\"abc",
                "01",
                "-01",
                "-",
                "1.",
                ".5",
                "+1",
                "1e",
                "0x10",
                "1_000",
                "NaN",
                "-Infinity",
                "True",
                "nul",
                "'a'",
                "{'a':1}",
                "{a:1}",
                "[1,]",
                "{\"a\":1,}",
                "[,1]",
                "[1,,2]",
                "{,}",
                "[1 2]",
                "[1;2]",
                "{\"a\"=1}",
                "{\"a\" 1}",
                "{\"a\":}",
                "{\"a\":1 \"b\":2}",
                "// c\n1",
                "[1, /* c */ 2]",
                "# c\n1",
                "1 2",
                "{} x",
                "[1]]",
                "]",
                "[}",
                "{]",
                "[1}",
                "\uFEFF1",
                ")]}'\n1",
                "\u00a01",
                "\f1",
                "\"a\tb\"",
                "\"a\nb\"",
                "\"\u0000\"",
                "\"\\x\"",
                "\"\\'\"",
                "\"\\u12g4\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\ud800\"",
                "\"a\\\nb\"",
                "1e1000",
                "-1e99999999999",
                "1e-1000",
                "\\u0031",
                "{\"a\":1,\"\\u0061\":2}",
                "{1:2}",
                "undefined"
            })
    void refusesWhatIsNoJson(String text) {
        MalformedJson refusal = assertThrows(MalformedJson.class, () -> json.parse(text));

        assertEquals(refusal.getMessage().trim(), refusal.getMessage());
        assertEquals(-1, refusal.getMessage().indexOf("JsonReader"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1, 'a']               | 1:5  | Texts and names stand in double quotes.",
                "{a: 1}                 | 1:2  | \"a\" means nothing here; texts and names stand in double quotes.",
                "[1, 2,]                | 1:7  | There is a comma too many before this.",
                "{\"a\": 1,}            | 1:9  | There is a comma too many before this.",
                "[1,, 2]                | 1:4  | There is a comma too many.",
                "[1, // one]            | 1:5  | JSON has no comments; take this out.",
                "[NaN]                  | 1:2  | JSON has no number NaN.",
                "[True]                 | 1:2  | JSON writes true, not True.",
                "[007]                  | 1:2  | 007 is not a number as JSON writes it, such as 0.5, -2 or 1e-3.",
                "[1 2]                  | 1:4  | A comma or a closing bracket is missing before this.",
                "{\"a\":1 \"b\":2}      | 1:8  | A comma or a closing brace is missing before this.",
                "{\"a\" 1}              | 1:6  | A colon is missing before this.",
                "{\"a\":}               | 1:6  | A value is missing here.",
                "[1] 2                  | 1:5  | The value ends before this; a text holds one value only.",
                "[1                     | 1:3  | The text ends too early.",
                "{\"a\":1, \"a\":2}     | 1:9  | The name \"a\" stands here twice; keep one of them.",
                "[1e1000]               | 1:2  | The number 1e1000 is out of range.",
                "[\"\\q\"]              | 1:4  | JSON knows no such escape; a backslash itself is written \\\\.",
            })
    void saysWhereAndWhatIsWrong(String text, String place, String message) {
        MalformedJson refusal = assertThrows(MalformedJson.class, () -> json.parse(text));

        assertEquals(place + " " + message, refusal.line() + ":" + refusal.column() + " " + refusal.getMessage());
    }

    @Test
    void saysThePathOfAMemberThatStandsTwice() {
        MalformedJson twice = assertThrows(
                MalformedJson.class, () -> json.parse("{\"x\": [0, {\"y\": {}, \"a/b\": 1, \"a/b\": 2}]}"));

        assertEquals("/x/1/a~1b", twice.path().orElseThrow());
        assertTrue(
                assertThrows(MalformedJson.class, () -> json.parse("[1")).path().isEmpty());
    }

    @Test
    void countsLinesAndColumns() {
        MalformedJson refusal =
                assertThrows(MalformedJson.class, () -> json.parse("{\r\n  \"a\": 1,\r\n  \"b\": [1, x]\r\n}"));

        assertEquals("3:12", refusal.line() + ":" + refusal.column());
    }

    @Test
    void readsHundredLevelsAndNotOneMore() {
        assertEquals("[".repeat(100) + "]".repeat(100), json.print(json.parse("[".repeat(100) + "]".repeat(100))));
        MalformedJson refusal = assertThrows(MalformedJson.class, () -> json.parse("[".repeat(101) + "]".repeat(101)));
        assertEquals("This is deeper than 100 levels.", refusal.getMessage());
        assertThrows(MalformedJson.class, () -> json.parse("{\"a\":".repeat(100_000)));
    }

    @Test
    void laysShortValuesOutOnOneLine() {
        assertEquals(
                "{ \"a\": 1, \"b\": [260, 104], \"c\": {}, \"d\": [] }\n",
                json.layout(json.parse("{\"a\":1.0,\"b\":[260,104],\"c\":{},\"d\":[]}")));
    }

    @Test
    void splitsWhatDoesNotFit() {
        String long60 = "x".repeat(60);
        assertEquals(
                """
                {
                  "a": [1, 2],
                  "b": [
                    "%s",
                    "%s"
                  ],
                  "c": { "d": null }
                }
                """
                        .formatted(long60, long60),
                json.layout(
                        json.parse("{\"a\":[1,2],\"b\":[\"" + long60 + "\",\"" + long60 + "\"],\"c\":{\"d\":null}}")));
    }

    @Test
    void fillsExactlyHundredAndTenColumnsCommaIncluded() {
        String fits = "[\"" + "°".repeat(106) + "\"]";
        assertEquals(fits + "\n", json.layout(json.parse(fits)));
        String tooLong = "[\"" + "°".repeat(107) + "\"]";
        assertEquals(3, json.layout(json.parse(tooLong)).lines().count());

        String nested = "{\"a\":[\"" + "x".repeat(98) + "\"],\"b\":1}";
        assertEquals(
                "  \"a\": [\"" + "x".repeat(98) + "\"],",
                json.layout(json.parse(nested)).split("\n")[1]);
        String nestedTooLong = "{\"a\":[\"" + "x".repeat(99) + "\"],\"b\":1}";
        assertEquals("  \"a\": [", json.layout(json.parse(nestedTooLong)).split("\n")[1]);
    }

    @Test
    void findsTheLinesOfValues() {
        String text = "{\n  \"a\": [1,\n 2],\n  \"b/c\":\n {\"d~\": \"x\"}\n}";

        assertEquals(Optional.of(1), json.line(text, ""));
        assertEquals(Optional.of(2), json.line(text, "/a"));
        assertEquals(Optional.of(3), json.line(text, "/a/1"));
        assertEquals(Optional.of(5), json.line(text, "/b~1c"));
        assertEquals(Optional.of(5), json.line(text, "/b~1c/d~0"));
        assertEquals(Optional.empty(), json.line(text, "/a/2"));
        assertEquals(Optional.empty(), json.line("{", "/a"));
        assertEquals(Map.of("/a/0", 2, "/a/1", 3), json.lines(text, Set.of("/a/0", "/a/1", "/z")));
    }
}

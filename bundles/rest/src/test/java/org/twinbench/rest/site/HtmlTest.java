package org.twinbench.rest.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void markupInNamesIsText() {
        assertEquals(
                "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp;amp;",
                Html.text("<img src=x onerror=\"alert('1')\"> &amp;"));
    }

    @Test
    void timeReadsLikeAClock() {
        assertEquals("00:07:12", Clock.text(432.9));
        assertEquals("100:00:00", Clock.text(360_000));
    }

    @Test
    void numbersReadAtAGlance() {
        assertEquals("0.7124", Figures.of(0.712_39));
        assertEquals("1600", Figures.of(1_600));
        assertEquals("NaN", Figures.of(Double.NaN));
    }
}

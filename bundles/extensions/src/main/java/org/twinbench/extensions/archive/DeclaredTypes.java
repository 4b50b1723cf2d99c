package org.twinbench.extensions.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The component types that a bundle declares in its DS descriptors: known also while it does not run. */
record DeclaredTypes(JarFile jar) {

    private static final String TYPE_ID = "twinbench.type.id";
    private static final int LONGEST = (int) Limits.MEBIBYTE;

    /** Returns their ids, sorted; a descriptor that cannot be read declares none, which its bundle is told when it runs. */
    List<String> ids(Attributes headers) {
        return Stream.ofNullable(headers.getValue("Service-Component"))
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(name -> jar.getJarEntry(name.strip()))
                .flatMap(Stream::ofNullable)
                .flatMap(this::ids)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> ids(JarEntry descriptor) {
        try (InputStream content = jar.getInputStream(descriptor)) {
            InputStream text = new ByteArrayInputStream(content.readNBytes(LONGEST));
            NodeList properties = parser().parse(text).getElementsByTagName("property");
            List<Element> elements = IntStream.range(0, properties.getLength())
                    .mapToObj(at -> (Element) properties.item(at))
                    .toList();
            return elements.stream()
                    .filter(property -> property.getAttribute("name").equals(TYPE_ID))
                    .map(property -> property.getAttribute("value"));
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            return Stream.empty();
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new DefaultHandler()); // The default one prints.
        return parser;
    }
}

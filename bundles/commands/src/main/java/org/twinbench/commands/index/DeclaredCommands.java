package org.twinbench.commands.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.twinbench.api.command.TwinbenchCommand;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Finds the commands that a bundle declares as services, in the descriptors that its manifest names. */
final class DeclaredCommands {

    private DeclaredCommands() {}

    /** Returns the class names of the commands in a jar; none for a jar that is no bundle or names no descriptor by file. */
    static List<String> in(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> classes = new ArrayList<>();
            for (String descriptor : descriptors(file.getManifest())) {
                JarEntry entry = file.getJarEntry(descriptor);
                if (entry != null) {
                    try (InputStream content = file.getInputStream(entry)) {
                        command(parse(content)).ifPresent(classes::add);
                    }
                }
            }
            return classes;
        }
    }

    private static List<String> descriptors(Manifest manifest) {
        String header = manifest == null ? null : manifest.getMainAttributes().getValue("Service-Component");
        return header == null
                ? List.of()
                : Arrays.stream(header.split(",")).map(String::strip).toList();
    }

    private static Optional<String> command(Document descriptor) {
        return elements(descriptor, "provide").stream().anyMatch(provided -> provided.getAttribute("interface")
                        .equals(TwinbenchCommand.class.getName()))
                ? elements(descriptor, "implementation").stream()
                        .map(found -> found.getAttribute("class"))
                        .findFirst()
                : Optional.empty();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Document parse(InputStream content) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(content);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
    }
}

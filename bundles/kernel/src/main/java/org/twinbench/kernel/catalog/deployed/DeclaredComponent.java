package org.twinbench.kernel.catalog.deployed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.osgi.framework.Bundle;

/**
 * A component that a bundle declares to Declarative Services.
 *
 * @param className its implementation
 * @param services names of the interfaces that it is registered under
 */
record DeclaredComponent(String className, List<String> services) {

    private static final String HEADER = "Service-Component";

    /** Copies the list. */
    DeclaredComponent {
        services = List.copyOf(services);
    }

    /** Returns the components of a bundle; those in files that cannot be read are left out, as SCR leaves them out. */
    static List<DeclaredComponent> of(Bundle bundle) {
        return Optional.ofNullable(bundle.getHeaders("").get(HEADER)).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::trim)
                .flatMap(path -> files(bundle, path).stream())
                .flatMap(file -> read(file).stream())
                .toList();
    }

    private static List<URL> files(Bundle bundle, String path) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "/" : path.substring(0, slash);
        return Optional.ofNullable(bundle.findEntries(folder, path.substring(slash + 1), false)).stream()
                .flatMap(files -> Collections.list(files).stream())
                .toList();
    }

    private static List<DeclaredComponent> read(URL file) {
        try (InputStream bytes = file.openStream()) {
            return read(reader(bytes));
        } catch (IOException | XMLStreamException unreadable) {
            return List.of();
        }
    }

    /** A bundle's file is a stranger's: it may not fetch anything. */
    private static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(bytes);
    }

    private static List<DeclaredComponent> read(XMLStreamReader reader) throws XMLStreamException {
        List<DeclaredComponent> components = new ArrayList<>();
        List<String> services = new ArrayList<>();
        String className = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "implementation" -> className = reader.getAttributeValue("", "class");
                    case "provide" -> services.add(reader.getAttributeValue("", "interface"));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("component")) {
                components.add(new DeclaredComponent(className, services));
                services.clear();
            }
        }
        return components;
    }
}

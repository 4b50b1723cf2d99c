package org.twinbench.commands.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.commands.check.CheckCommand;
import org.twinbench.commands.check.FormatCommand;
import org.twinbench.commands.run.RunCommand;
import org.twinbench.commands.types.TypesCommand;

class HelpIndexTest {

    @TempDir
    private Path folder;

    @Test
    void writesWhatTheLauncherReads() throws Exception {
        Path jar = jarWith(RunCommand.class);
        HelpIndex.main(new String[] {folder.resolve("commands").toString(), jar.toString()});
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("commands/run.properties"))) {
            properties.load(reader);
        }
        assertEquals("run", properties.getProperty("name"));
        assertEquals("run MACHINE", properties.getProperty("synopsis"));
        assertEquals("run a machine without a screen, as fast as possible", properties.getProperty("summary"));
        assertEquals("Start here", properties.getProperty("group"));
        assertEquals("core,library,modbus?hil,opcua?hil", properties.getProperty("features"));
        assertTrue(Files.readString(folder.resolve("commands/run.txt"))
                .contains("Usage: twinbench run [OPTIONS] MACHINE"));
    }

    @Test
    void writesTheSameBytesTwice() throws Exception {
        String jar = jarWith(RunCommand.class).toString();
        HelpIndex.main(new String[] {folder.resolve("one").toString(), jar});
        HelpIndex.main(new String[] {folder.resolve("two").toString(), jar});
        for (String file : List.of("run.properties", "run.txt")) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve("one").resolve(file),
                            folder.resolve("two").resolve(file)));
        }
    }

    @Test
    void writesHelpOfCommandsWithinACommand() throws Exception {
        HelpIndex.main(new String[] {
            folder.resolve("commands").toString(), jarWith(NestedCommand.class).toString()
        });
        assertTrue(
                Files.readString(folder.resolve("commands/nested.properties")).contains("synopsis=nested ...\n"));
        assertTrue(Files.readString(folder.resolve("commands/nested-status.txt"))
                .contains("Usage: twinbench nested status"));
    }

    @Test
    void removesACommandWithAllItsHelp() throws Exception {
        Path commands = folder.resolve("commands");
        HelpIndex.main(
                new String[] {commands.toString(), jarWith(NestedCommand.class).toString()});
        CommandFolder index = new CommandFolder(commands);
        assertTrue(index.contains("nested"));
        index.remove("nested");
        try (Stream<Path> left = Files.list(commands)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {RunCommand.class, CheckCommand.class, FormatCommand.class, TypesCommand.class})
    void everyHelpFitsTheTerminalAndTeachesByExamples(Class<?> command) {
        IndexedCommand indexed = HelpIndex.indexed(command);
        String help = indexed.help().get(indexed.entry().name());
        help.lines().forEach(line -> assertTrue(line.length() <= 120, line));
        assertTrue(help.contains("Examples\n  twinbench " + indexed.entry().name()), help);
        assertTrue(help.contains("--data=FOLDER"), help);
        assertTrue(help.indexOf('\u001b') < 0, "colours");
    }

    @ParameterizedTest
    @ValueSource(classes = {RunCommand.class, CheckCommand.class, FormatCommand.class, TypesCommand.class})
    void theColumnsOfTheOverviewHaveRoomForIt(Class<?> command) {
        CommandEntry entry = HelpIndex.indexed(command).entry();
        assertTrue(entry.synopsis().length() <= 19, entry.synopsis());
        assertTrue(entry.summary().length() <= 70, entry.summary());
    }

    private Path jarWith(Class<?> command) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .putValue("Service-Component", "OSGI-INF/other.xml, OSGI-INF/command.xml, OSGI-INF/*.xml");
        Path jar = folder.resolve("bundle.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            put(out, "OSGI-INF/other.xml", "java.lang.Runnable", "no.such.Type");
            put(out, "OSGI-INF/command.xml", "org.twinbench.api.command.TwinbenchCommand", command.getName());
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, String service, String implementation)
            throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(
                ("""
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="x">
                  <service scope="prototype"><provide interface="%s"/></service>
                  <implementation class="%s"/>
                </scr:component>
                """)
                        .formatted(service, implementation)
                        .getBytes());
        out.closeEntry();
    }
}

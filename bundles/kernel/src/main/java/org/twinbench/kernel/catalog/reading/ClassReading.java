package org.twinbench.kernel.catalog.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.twinbench.kernel.catalog.bytecode.ClassFiles;
import org.twinbench.kernel.catalog.bytecode.Hierarchy;
import org.twinbench.kernel.catalog.bytecode.Reach;
import org.twinbench.kernel.catalog.declaration.Declaration;
import org.twinbench.kernel.catalog.declaration.DeclaredField;
import org.twinbench.kernel.catalog.declaration.Names;
import org.twinbench.kernel.catalog.declaration.OutputNature;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.catalog.flow.KnownMethods;

/** What the bytecode of a behavior says: its wires and what they depend on, its mistakes, and what its author should know. */
public final class ClassReading implements OutputNature {

    private final Declaration declaration;
    private final Hierarchy hierarchy;
    private final Walks walks;
    private final SortedSet<String> readByOutputs;

    private ClassReading(Declaration declaration, Hierarchy hierarchy, Walks walks) {
        this.declaration = declaration;
        this.hierarchy = hierarchy;
        this.walks = walks;
        this.readByOutputs = walks.readByOutputs(new TreeSet<>(declaration.names(Role.INPUT)));
    }

    /**
     * Reads the class files of a behavior, each through its class's own loader.
     *
     * @throws UnreadableCode if a class file is not there or makes no sense
     */
    public static ClassReading of(Declaration declaration) throws UnreadableCode {
        ClassFiles files = new ClassFiles();
        Hierarchy hierarchy = new Hierarchy(declaration.type(), files);
        for (Class<?> type : hierarchy.classes()) {
            if (!ClassFiles.isJdk(type) && files.of(type).isEmpty()) {
                throw new UnreadableCode(Names.spoken(type)
                        + ": its class file cannot be read through its class loader; ship it in the bundle,"
                        + " compiled for a Java version that this host runs on.");
            }
        }
        try {
            return new ClassReading(declaration, hierarchy, Walks.through(hierarchy, declaration.roles()));
        } catch (AnalyzerException senseless) {
            throw new UnreadableCode(Names.spoken(declaration.type()) + ": its bytecode makes no sense ("
                    + senseless.getMessage() + "); compile it again.");
        }
    }

    /** Returns everything that is wrong with the code, as sentences. */
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>(CodeRules.mistakes(declaration, walks));
        mistakes.addAll(Injection.mistakes(hierarchy));
        Reach.calls(Walks.entries(hierarchy), hierarchy, (code, call) -> {
            if (Inexact.isFused(call)) {
                mistakes.add(code.place(call) + ": " + KnownMethods.spoken(call)
                        + " rounds once where a * b + c rounds twice, and nothing is fused here; write a * b + c.");
            }
        });
        return List.copyOf(mistakes);
    }

    /** Returns what the author should know although it is no mistake, as sentences. */
    public List<String> notes() {
        SortedSet<String> notes = new TreeSet<>();
        Reach.calls(Walks.entries(hierarchy), hierarchy, (code, call) -> Inexact.about(call)
                .ifPresent(
                        about -> notes.add(code.place(call) + ": " + KnownMethods.spoken(call) + " " + about + ".")));
        if (declaration.names(Role.OUTPUT).stream().anyMatch(walks::isWire)) {
            walks.blindSpots()
                    .forEach(spot -> notes.add(spot.place() + ": " + spot.what()
                            + ", which cannot be followed, so every wire is taken to depend on every input;"
                            + " give it the values that it needs instead."));
        }
        return List.copyOf(notes);
    }

    @Override
    public boolean isRegister(String output) {
        return !walks.isWire(output);
    }

    @Override
    public List<String> dependsOn(String output) {
        return declaration
                .field(output)
                .filter(field -> walks.isWire(output))
                .map(this::dependsOn)
                .orElse(List.of());
    }

    private List<String> dependsOn(DeclaredField wire) {
        return FromRules.dependsOn(wire, readByOutputs);
    }
}

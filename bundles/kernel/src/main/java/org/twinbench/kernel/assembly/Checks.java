package org.twinbench.kernel.assembly;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.model.MachineChecks;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Problem;
import org.twinbench.api.model.Problem.Severity;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.InstalledType;

/** Checks machines by assembling them. */
@Component
public final class Checks implements MachineChecks {

    private final Assembler assembler;
    private final Catalog catalog;
    private final CouplingChecks coupling;

    /** Checks with the types of a library. */
    @Activate
    public Checks(@Reference Assembler assembler, @Reference Catalog catalog, @Reference CouplingChecks coupling) {
        this.assembler = assembler;
        this.catalog = catalog;
        this.coupling = coupling;
    }

    @Override
    public List<Problem> machine(MachineModel machine, Path folder) {
        Assembler.Outcome outcome = assembler.assemble(machine, folder);
        boolean coupled = !(machine.links().isEmpty() && machine.bindings().isEmpty());
        List<Problem> found = Stream.concat(
                        outcome.problems().stream(),
                        coupling.literalSecrets(machine).stream()
                                .map(mistake -> new Problem(Severity.MISTAKE, mistake)))
                .toList();
        Stream<Problem> links = outcome.assembly().filter(assembled -> coupled).stream()
                .flatMap(assembled -> coupling.mistakes(machine, assembled, folder).stream())
                .filter(mistake -> found.stream()
                        .noneMatch(problem -> problem.mistake().path().equals(mistake.path())))
                .map(mistake -> new Problem(Severity.NOTE, mistake)); // it runs as a simulation
        return Stream.concat(found.stream(), links).toList();
    }

    @Override
    public List<Problem> component(String path, MachineModel.Component component, Path folder) {
        return machine(MachineModel.of("", Map.of(path, component), Map.of()), folder);
    }

    @Override
    public List<Problem> connection(
            String sourcePath,
            MachineModel.Component source,
            String sourcePort,
            String targetPath,
            MachineModel.Component target,
            String targetPort,
            Path folder) {
        Map<String, List<String>> connection =
                Map.of(targetPath + "." + targetPort, List.of(sourcePath + "." + sourcePort));
        Map<String, MachineModel.Component> components = sourcePath.equals(targetPath)
                ? Map.of(sourcePath, source)
                : Map.of(sourcePath, source, targetPath, target);
        return machine(MachineModel.of("", components, connection), folder).stream()
                .filter(problem -> problem.mistake().path().startsWith("/connections"))
                .toList();
    }

    @Override
    public boolean sums(MachineModel.Component component, String port) {
        return catalog.find(component.type())
                .map(InstalledType::entry)
                .flatMap(entry -> entry.descriptor().port(port))
                .filter(p -> p.sum())
                .isPresent();
    }
}

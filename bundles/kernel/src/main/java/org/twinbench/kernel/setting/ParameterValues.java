package org.twinbench.kernel.setting;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.component.Parameters;

/** The parameters of a component of the general form; immutable. */
public record ParameterValues(Map<String, Setting> settings) implements Parameters {

    public ParameterValues {
        settings = Map.copyOf(settings);
    }

    @Override
    public Optional<Double> real(String name) {
        return of(name, Setting.Real.class).map(Setting.Real::number);
    }

    @Override
    public Optional<Boolean> bool(String name) {
        return of(name, Setting.Bool.class).map(Setting.Bool::flag);
    }

    @Override
    public Optional<Long> integer(String name) {
        return of(name, Setting.Whole.class).map(Setting.Whole::number);
    }

    @Override
    public Optional<String> text(String name) {
        return of(name, Setting.Word.class).map(Setting.Word::text);
    }

    @Override
    public Optional<double[][]> table(String name) {
        return of(name, Setting.Table.class).map(Setting.Table::rows);
    }

    @Override
    public Optional<Path> file(String name) {
        return of(name, Setting.File.class).map(Setting.File::path);
    }

    private <T extends Setting> Optional<T> of(String name, Class<T> kind) {
        Setting setting = settings.get(name);
        if (setting != null && !kind.isInstance(setting)) {
            throw new IllegalArgumentException("parameter " + name + " is of another kind: " + setting);
        }
        return Optional.ofNullable(kind.cast(setting));
    }
}

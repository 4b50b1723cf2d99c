package org.twinbench.kernel.setting;

import java.nio.file.Path;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.Units;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;

/** Reads single values for components whose unit variables are resolved. */
public final class ValueReader {

    private final SettingReader settings;

    /** Reads quantities with these units, and files in this folder. */
    public ValueReader(Units units, Path folder) {
        this.settings = new SettingReader(units, folder);
    }

    /**
     * Reads a value of a parameter.
     *
     * @throws InvalidInput with one mistake whose path is empty
     */
    public Setting parameter(ParameterDescriptor parameter, Value value) {
        return settings.read(Declaration.of(parameter), value);
    }

    /**
     * Reads a value of a port.
     *
     * @throws InvalidInput with one mistake whose path is empty
     */
    public Setting port(PortDescriptor port, Value value) {
        return settings.read(Declaration.of(port), value);
    }
}

package org.twinbench.kernel.file;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.value.JsonFormat;

/** Machine files in JSON. */
@Component
public final class JsonMachineFiles implements MachineFiles {

    private final JsonFormat json;

    /** Reads and prints with this JSON. */
    @Activate
    public JsonMachineFiles(@Reference JsonFormat json) {
        this.json = json;
    }

    @Override
    public MachineModel read(String text) {
        return new MachineReader(json.parse(text)).read();
    }

    @Override
    public String print(MachineModel machine) {
        return json.layout(MachinePrinter.value(machine));
    }
}

package org.twinbench.rest.extension;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.extension.Extension;
import org.twinbench.api.extension.Signer;
import org.twinbench.api.library.UnusableType;

/**
 * An extension, with what it provides and who uses it.
 *
 * @param id symbolic name of its bundle; the file's name as long as that cannot be read
 * @param version version of its bundle; empty as long as that cannot be read
 * @param state what became of it
 * @param file name of its file
 * @param problem what is wrong, as sentences: why it does not run, or what it left behind when it was stopped
 * @param signers whose keys signed all of its file; none if it is not signed, or not all of it
 * @param componentTypes ids of the component types that it provides, sorted; none while it does not run
 * @param unusable types that it holds and that cannot be used, with the reasons
 * @param commands commands that it adds to the command line, sorted
 * @param packages Java packages that it offers to other extensions, sorted
 * @param machines stored machines that use its types, or would if it ran
 * @param simulations simulations that use its types, or wait for them, and have not stopped, with their machine's name
 */
public record ExtensionView(
        String id,
        String version,
        Extension.State state,
        String file,
        Optional<String> problem,
        List<Signer> signers,
        List<String> componentTypes,
        List<UnusableType> unusable,
        List<String> commands,
        List<String> packages,
        List<ExtensionUse> machines,
        List<ExtensionUse> simulations) {}

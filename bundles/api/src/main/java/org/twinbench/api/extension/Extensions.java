package org.twinbench.api.extension;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The extensions of this host: what lies in a folder, and what became of it. A service; safe for use by many threads.
 *
 * <p>The folder is all there is: whatever is done here can be done by hand there, and a host that runs follows either. An
 * extension is addressed by its symbolic name, or by its file's name where two files have the same symbolic name. A change
 * returns when it has been carried out, and is carried out whole or not at all: an {@link ExtensionRefused} has changed
 * nothing, in the folder included. A folder that cannot be written is told by a
 * {@link org.twinbench.api.command.NotUsable}.
 */
@ProviderType
public interface Extensions {

    /** Returns what lies in the folder of extensions and what became of it, sorted by file. */
    List<Extension> extensions();

    /** Returns the extension of this symbolic name or file name. */
    Optional<Extension> find(String id);

    /**
     * Checks a jar, puts it into the folder and starts it; of an extension that is there it is the update, and if that one is
     * stopped it stays so.
     *
     * @param jar its bytes; read to the end or to the limit, not closed
     * @param file what to call the file, {@code NAME.jar}; {@code SYMBOLIC.NAME-VERSION.jar} if absent
     * @throws ExtensionRefused if the jar cannot be used
     */
    Installed install(InputStream jar, Optional<String> file);

    /**
     * Stops an extension and keeps its jar; it stays stopped when the host starts again.
     *
     * @throws NoSuchExtension if there is none of this name
     */
    Extension stop(String id);

    /**
     * Starts an extension that was stopped.
     *
     * @throws NoSuchExtension if there is none of this name
     * @throws ExtensionRefused if it cannot be started; it is stopped still
     */
    Extension start(String id);

    /**
     * Stops an extension and deletes its jar.
     *
     * @return the extension as it was
     * @throws NoSuchExtension if there is none of this name
     */
    Extension remove(String id);

    /**
     * Calls back on a service thread after each change, until the result is closed.
     *
     * @return stops the calls
     */
    AutoCloseable onChange(Runnable listener);
}

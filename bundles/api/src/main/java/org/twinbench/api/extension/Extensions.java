package org.twinbench.api.extension;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The extensions of this host. A service; safe for use by many threads. */
@ProviderType
public interface Extensions {

    /** Returns what lies in the folder of extensions and what became of it, sorted by file. */
    List<Extension> extensions();
}

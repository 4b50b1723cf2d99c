/**
 * What the author of a component type writes against: a {@link org.twinbench.api.component.Behavior} with annotated fields, or a {@link org.twinbench.api.component.ComponentTypeProvider} where ports are known only at run time.
 */
@Export
@Version("1.1.0")
package org.twinbench.api.component;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

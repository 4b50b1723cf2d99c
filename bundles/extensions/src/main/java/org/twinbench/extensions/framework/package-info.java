/** The bundles of the framework, as far as extensions change them. */
package org.twinbench.extensions.framework;

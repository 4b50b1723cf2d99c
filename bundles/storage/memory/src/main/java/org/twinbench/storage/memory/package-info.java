/** A storage backend that forgets: what it holds lives as long as the bundle runs. */
package org.twinbench.storage.memory;

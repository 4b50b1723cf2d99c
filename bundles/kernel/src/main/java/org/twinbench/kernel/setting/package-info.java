/** Values as people wrote them, and the same checked and in declared units. */
package org.twinbench.kernel.setting;

/** What other bundles add to the workbench. */
package org.twinbench.workbench.contribution;

/** How much recordings may take, and what goes when they take more. */
package org.twinbench.runs.quota;

/** Lists of edits: applied to a machine as one, judged by what comes out, and turned round. */
package org.twinbench.projects.change;

/** Tests of what a backend of recordings promises. */
package org.twinbench.sdk.recording;

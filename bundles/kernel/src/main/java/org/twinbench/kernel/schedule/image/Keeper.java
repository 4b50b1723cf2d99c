package org.twinbench.kernel.schedule.image;

/** A plan that has images; all of it is done by the thread that may step the plan, between two ticks. */
public interface Keeper {

    /** Shows what all signals would be if nothing were disturbed, for as long as a copy of them is made. */
    void lookBehind(Runnable copying);

    /** Brings columns up to date that are not in use at present. */
    void collect();

    /** Goes on after columns, objects and which components are held have been replaced. */
    void spread();

    /** Begins anew after another memory was put in place: shows the registers, and tells troubles again. */
    void restored();
}

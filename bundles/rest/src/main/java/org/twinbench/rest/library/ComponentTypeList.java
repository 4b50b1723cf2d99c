package org.twinbench.rest.library;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.library.UnusableType;

/**
 * A part of the library.
 *
 * @param items usable types
 * @param next the {@code cursor} of the next part, absent in the last one
 * @param unusable types that are deployed and cannot be used, with the reasons; all of them in every part
 */
public record ComponentTypeList(List<ComponentTypeView> items, Optional<String> next, List<UnusableType> unusable) {}

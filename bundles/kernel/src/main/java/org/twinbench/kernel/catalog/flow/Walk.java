package org.twinbench.kernel.catalog.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.twinbench.kernel.catalog.bytecode.Code;
import org.twinbench.kernel.catalog.bytecode.Hierarchy;
import org.twinbench.kernel.catalog.bytecode.Place;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.catalog.flow.MethodWalk.Call;
import org.twinbench.kernel.catalog.flow.MethodWalk.Summary;

/** The walk through one method of a behavior and everything that it calls, each call with its own arguments. */
public final class Walk {

    private static final int DEEPEST = 30;

    private final Hierarchy hierarchy;
    private final Map<String, Role> roles;
    private final Facts facts = new Facts();
    private final Deque<Call> underWay = new ArrayDeque<>();
    private final Map<Call, Summary> done = new HashMap<>();
    private final Map<MethodNode, ControlDependence> dependences = new IdentityHashMap<>();

    private Walk(Hierarchy hierarchy, Map<String, Role> roles) {
        this.hierarchy = hierarchy;
        this.roles = roles;
    }

    /** Walks through a method of the behavior until nothing new turns up, for what it assigns may flow back into it. */
    public static Facts through(Code entry, Hierarchy hierarchy, Map<String, Role> roles) throws AnalyzerException {
        Walk walk = new Walk(hierarchy, roles);
        Call call = new Call(entry, walk.entryArguments(entry), Set.of(), Set.of());
        Summary summary;
        int before;
        do {
            before = walk.facts.extent();
            walk.done.clear();
            summary = walk.enter(call);
        } while (walk.facts.extent() > before);
        walk.tellEnds(summary);
        return walk.facts;
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    Facts facts() {
        return facts;
    }

    Optional<Role> role(String field) {
        return Optional.ofNullable(roles.get(field));
    }

    Set<String> names(Role role) {
        return roles.keySet().stream().filter(name -> roles.get(name) == role).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the fields that are computed anew from one call to the next: outputs, and what is for the solver. */
    Set<String> assignable() {
        return roles.keySet().stream()
                .filter(name ->
                        roles.get(name) == Role.OUTPUT || roles.get(name).isForSolver())
                .collect(Collectors.toUnmodifiableSet());
    }

    ControlDependence dependence(MethodNode method) {
        return dependences.computeIfAbsent(method, ControlDependence::of);
    }

    /** Walks through a called method; one that is under way already is taken to do what it likes. */
    Summary enter(Call call) throws AnalyzerException {
        Summary known = done.get(call);
        if (known != null) {
            return known;
        }
        if (underWay.contains(call) || underWay.size() > DEEPEST) {
            return recursion(call);
        }
        underWay.push(call);
        Summary summary = new MethodWalk(this, call).run();
        underWay.pop();
        done.put(call, summary);
        return summary;
    }

    private Summary recursion(Call call) {
        Place place = call.code().place(call.code().method().instructions.getFirst());
        facts.saw(Event.LETS_GO_OF_THIS, place, "calls itself");
        Type returned = Type.getReturnType(call.code().method().desc);
        Optional<Trace> result = returned == Type.VOID_TYPE
                ? Optional.empty()
                : Optional.of(Trace.of(returned.getSize(), names(Role.INPUT)));
        return new Summary(result, Map.of(place, call.assigned()), names(Role.INPUT));
    }

    private List<Trace> entryArguments(Code entry) {
        return Stream.concat(
                        Stream.of(Trace.BEHAVIOR),
                        Stream.of(Type.getArgumentTypes(entry.method().desc))
                                .map(type -> Trace.of(type.getSize(), Set.of())))
                .toList();
    }

    private void tellEnds(Summary summary) {
        summary.ends().forEach((place, assigned) -> {
            Set<String> missing = new HashSet<>(assignable());
            missing.removeAll(assigned);
            missing.forEach(output -> facts.saw(Event.ENDS_WITHOUT, place, output));
        });
    }
}

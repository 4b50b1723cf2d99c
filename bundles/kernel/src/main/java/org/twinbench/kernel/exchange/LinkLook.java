package org.twinbench.kernel.exchange;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.link.LinkTest;
import org.twinbench.api.link.Links;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.protocol.Certificates;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.api.protocol.NoSuchNode;
import org.twinbench.api.protocol.Protocol;
import org.twinbench.api.protocol.ProtocolDescriptor;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.protocol.Tree;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.setting.LinkReader;

/** Looks at what is behind links: a session for each look, and nothing is ever written. */
@Component
public final class LinkLook implements Links {

    private static final int MOST_NODES = 1_000;
    private static final int MOST_FOUND = 10_000;

    private final LinkAccess access;

    /** Looks with what links may use. */
    @Activate
    public LinkLook(@Reference LinkAccess access) {
        this.access = access;
    }

    @Override
    public List<ProtocolDescriptor> protocols() {
        return access.protocols().descriptors().stream()
                .map(LinkLook::withCommonSettings)
                .toList();
    }

    private static ProtocolDescriptor withCommonSettings(ProtocolDescriptor protocol) {
        return new ProtocolDescriptor(
                protocol.id(),
                protocol.name(),
                protocol.doc(),
                protocol.endpoint(),
                protocol.address(),
                LinkReader.settings(protocol),
                protocol.secrets());
    }

    @Override
    public Optional<Certificates> certificates(String protocol) {
        return access.protocols().find(protocol).flatMap(Protocol::certificates);
    }

    @Override
    public LinkTest test(Link link) {
        LinkPlan plan = read(link);
        long began = System.nanoTime();
        try (Session<?> session = connect(plan)) {
            long connected = System.nanoTime();
            session.find(List.of());
            if (session.tree().isPresent()) {
                session.tree().get().level(Optional.empty(), 0, 1);
            }
            return new LinkTest(
                    (connected - began) / 1e9,
                    OptionalDouble.of((System.nanoTime() - connected) / 1e9),
                    Optional.empty(),
                    "Connected to " + plan.contact() + ".");
        } catch (LinkFailure failure) {
            return new LinkTest(
                    (System.nanoTime() - began) / 1e9,
                    OptionalDouble.empty(),
                    Optional.of(failure.reason()),
                    failure.getMessage());
        } catch (NoSuchNode impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Tree.Level browse(Link link, Optional<String> node, int from, int limit) throws LinkFailure, NoSuchNode {
        require(limit, MOST_NODES);
        try (Session<?> session = connect(read(link))) {
            return tree(session, link).level(node, from, limit);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public List<Tree.Node> search(Link link, Optional<String> node, String text, int limit)
            throws LinkFailure, NoSuchNode {
        require(limit, MOST_FOUND);
        String wanted = text.toLowerCase(Locale.ROOT);
        List<Tree.Node> found = new ArrayList<>();
        try (Session<?> session = connect(read(link))) {
            Tree tree = tree(session, link);
            Deque<Optional<String>> branches = new ArrayDeque<>(List.of(node));
            Set<Optional<String>> seen = new HashSet<>(branches);
            while (!branches.isEmpty() && found.size() < limit && seen.size() <= MOST_FOUND) {
                Optional<String> branch = branches.remove();
                Tree.Level level;
                int from = 0;
                do {
                    level = tree.level(branch, from, MOST_NODES);
                    for (Tree.Node child : level.nodes()) {
                        if (child.type().isPresent() && matches(child, wanted) && found.size() < limit) {
                            found.add(child);
                        }
                        Optional<String> below = Optional.of(child.address());
                        if (child.branches() && seen.add(below)) {
                            branches.add(below);
                        }
                    }
                    from += level.nodes().size();
                } while (level.more());
            }
            return found;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static boolean matches(Tree.Node node, String wanted) {
        return node.name().toLowerCase(Locale.ROOT).contains(wanted)
                || node.address().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static void require(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("limit is " + limit + "; allowed: 1 to " + most);
        }
    }

    private LinkPlan read(Link link) {
        return access.reader().read("link", link, Duration.ofMillis(100), List.of());
    }

    private Session<?> connect(LinkPlan plan) throws LinkFailure, InterruptedException {
        return access.find(plan)
                .orElseThrow(() -> new LinkFailure(Reason.UNREACHABLE, "The protocol has just gone."))
                .connect(plan.contact());
    }

    private static Tree tree(Session<?> session, Link link) {
        return session.tree()
                .orElseThrow(() -> new InvalidInput(Mistake.at(
                        "/protocol",
                        "A remote system of protocol " + link.protocol()
                                + " does not tell what it has; write addresses as its documentation says.")));
    }

    private static LinkFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LinkFailure(Reason.UNREACHABLE, "The look was given up.", e);
    }
}

package org.twinbench.kernel.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.link.LinkTest;
import org.twinbench.api.link.Links;
import org.twinbench.api.link.TagReading;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.protocol.Certificates;
import org.twinbench.api.protocol.Found;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.api.protocol.NoSuchNode;
import org.twinbench.api.protocol.Protocol;
import org.twinbench.api.protocol.ProtocolDescriptor;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.Tag;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.api.protocol.Tree;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.exchange.contact.BrokenProtocol;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.setting.LinkReader;
import org.twinbench.kernel.exchange.tag.Inbox;

/** Looks at what is behind links: a session for each look, and nothing is ever written. */
@Component
public final class LinkLook implements Links {

    /** Nothing that is looked at depends on it. */
    private static final Duration ANY_STEP = Duration.ofMillis(100);

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
        long began = System.nanoTime();
        try {
            return look(link, session -> {
                long connected = System.nanoTime();
                session.find(List.of());
                if (session.tree().isPresent()) {
                    session.tree().get().level(Optional.empty(), 0, 1);
                }
                return new LinkTest(
                        (connected - began) / 1e9,
                        OptionalDouble.of((System.nanoTime() - connected) / 1e9),
                        Optional.empty(),
                        "Connected to " + link.endpoint() + ".");
            });
        } catch (LinkFailure failure) {
            return new LinkTest(
                    (System.nanoTime() - began) / 1e9,
                    OptionalDouble.empty(),
                    Optional.of(failure.reason()),
                    failure.getMessage());
        } catch (NoSuchNode impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Tree.Level browse(Link link, Optional<String> node, int from, int limit) throws LinkFailure, NoSuchNode {
        require(limit, MOST_NODES);
        return look(link, session -> tree(session, link).level(node, from, limit));
    }

    @Override
    public List<Tree.Node> search(Link link, Optional<String> node, String text, int limit)
            throws LinkFailure, NoSuchNode {
        require(limit, MOST_FOUND);
        return look(link, session -> new TreeSearch(tree(session, link), text, limit).below(node));
    }

    @Override
    public List<TagReading> read(Link link, List<String> addresses) throws LinkFailure {
        require(addresses.size(), MOST_NODES);
        try {
            return look(link, session -> read(session, addresses));
        } catch (NoSuchNode impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T extends Tag> List<TagReading> read(Session<T> session, List<String> addresses)
            throws LinkFailure, InterruptedException {
        List<Found<T>> found = session.find(addresses);
        List<T> tags = found.stream().flatMap(one -> one.tag().stream()).toList();
        Iterator<TagValue> values = (tags.isEmpty() ? List.<TagValue>of() : session.read(tags)).iterator();
        List<TagReading> readings = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            Optional<TagValue> value = found.get(i).tag().map(tag -> values.next());
            readings.add(new TagReading(
                    addresses.get(i),
                    found.get(i).tag().map(Tag::type),
                    found.get(i).tag().filter(Tag::writable).isPresent(),
                    value.filter(told -> !told.status().isBad())
                            .map(told -> Inbox.value(told.kind(), told.real(), told.integer())),
                    value.map(TagValue::status).orElse(StatusCode.BAD_NODE_ID_UNKNOWN),
                    found.get(i).reason()));
        }
        return readings;
    }

    private static void require(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("limit is " + limit + "; allowed: 1 to " + most);
        }
    }

    /** Something that is done in a session. */
    @FunctionalInterface
    private interface Look<V> {

        V at(Session<?> session) throws LinkFailure, NoSuchNode, InterruptedException;
    }

    private <V> V look(Link link, Look<V> look) throws LinkFailure, NoSuchNode {
        LinkPlan plan = access.reader().read("link", link, ANY_STEP, List.of());
        Protocol protocol =
                access.find(plan).orElseThrow(() -> new LinkFailure(Reason.UNREACHABLE, "The protocol has just gone."));
        try (Session<?> session = protocol.connect(plan.contact())) {
            return look.at(session);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkFailure(Reason.UNREACHABLE, "The look was given up.", e);
        } catch (InvalidInput refused) {
            throw refused;
        } catch (RuntimeException | LinkageError thrown) {
            throw new BrokenProtocol().failure(link.endpoint(), protocol, thrown);
        }
    }

    private Tree tree(Session<?> session, Link link) {
        return session.tree().orElseThrow(() -> new InvalidInput(Mistake.at("/protocol", treeless(link))));
    }

    private String treeless(Link link) {
        String example = access.protocols()
                .find(link.protocol())
                .map(protocol -> ", such as " + protocol.descriptor().address())
                .orElse("");
        return "A remote system of protocol " + link.protocol()
                + " does not tell what it has, but reads addresses that are known" + example + ".";
    }
}

package org.ibid.searchengine;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One node on the loopback, without the checks of OpenSearch's own start (which refuses root): for tests. Its HTTP is a plug-in of its
 * distribution, found on the class path here.
 */
public final class SearchNode extends Node {

    private SearchNode(Environment environment) {
        super(
                environment,
                List.of(new PluginInfo(
                        "transport-netty4",
                        "HTTP",
                        Version.CURRENT.toString(),
                        Version.CURRENT,
                        "21",
                        Netty4ModulePlugin.class.getName(),
                        "",
                        List.of(),
                        false)),
                true);
    }

    /** Takes its folder and its port of HTTP; runs until it is killed. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Settings settings = Settings.builder()
                .put("path.home", home.toString())
                .put("cluster.name", "ibid-test")
                .put("node.name", "one")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", arguments[1])
                .put("transport.port", "0")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("action.auto_create_index", false)
                .build();
        new SearchNode(new Environment(settings, home.resolve("config"))).start();
        new CountDownLatch(1).await();
    }
}

package org.ibid.embedded;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The images that docker-compose.yml names keep it as well; needs Docker. */
class PublicImagesIT implements StoreContract, BrokerContract {

    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");

    @BeforeAll
    static void start() {
        KAFKA.start();
        MONGO.start();
    }

    @AfterAll
    static void stop() {
        KAFKA.stop();
        MONGO.stop();
    }

    @Override
    public String connectionString() {
        return MONGO.getConnectionString();
    }

    @Override
    public String bootstrapServers() {
        return KAFKA.getBootstrapServers();
    }
}

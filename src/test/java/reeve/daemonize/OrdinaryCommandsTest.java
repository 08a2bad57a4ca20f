package reeve.daemonize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Commands as Procfiles have them: none of them is warned about.
class OrdinaryCommandsTest {
  static final List<String> COMMANDS =
      """
      bundle exec puma -C config/puma.rb
      bundle exec puma -p ${PORT:-3000} -e ${RACK_ENV:-development}
      bundle exec rails server -p $PORT
      bin/rails server -p 3000 -b 0.0.0.0
      env RUBY_DEBUG_OPEN=true bin/rails server
      bin/rails tailwindcss:watch
      rm -f tmp/pids/server.pid && bin/rails s -p 3000 -b '0.0.0.0'
      bundle exec sidekiq -c 5 -q default -q mailers
      bundle exec rake jobs:work
      bundle exec thin start -p $PORT
      bundle exec rackup config.ru -p $PORT -o 0.0.0.0
      bundle exec unicorn -p $PORT -c ./config/unicorn.rb
      bundle exec good_job start
      bin/webpack-dev-server
      bin/shakapacker-dev-server
      bundle exec clockwork clock.rb
      python manage.py runserver 0.0.0.0:$PORT
      python -u worker.py
      gunicorn config.wsgi:application --bind 0.0.0.0:$PORT --workers 3
      newrelic-admin run-program gunicorn app.wsgi -b "0.0.0.0:$PORT" -w 3
      celery -A proj worker -l INFO -B -E -Q default
      celery -A proj beat -S django --loglevel=debug
      poetry run uvicorn app.main:app --reload --host 0.0.0.0
      pipenv run flask run -p $PORT
      uv run fastapi dev app.py
      flask --app web run --debug
      python -m http.server $PORT
      daphne -b 0.0.0.0 -p $PORT proj.asgi:application
      uwsgi --http :$PORT --module app --master -p 4
      rq worker high default
      dramatiq app.tasks --watch .
      twistd -n web --path .
      node server.js
      npm start
      npm run dev -- --port $PORT
      yarn dev
      yarn build --watch
      npx vite --host
      pnpm --filter web dev
      npx nodemon -w src --exec 'ts-node src/index.ts'
      npx tailwindcss -i ./in.css -o ./out.css --watch
      next dev -p $PORT
      pm2-runtime start ecosystem.config.js
      mix phx.server
      elixir --sname web -S mix phx.server
      php artisan serve --host=0.0.0.0
      php artisan queue:work --tries=3 --daemon
      php -S localhost:$PORT -t public
      vendor/bin/heroku-php-apache2 public/
      vendor/bin/heroku-php-nginx -C nginx.conf public/
      php-fpm --nodaemonize -y php-fpm.conf
      php-fpm-healthcheck -v
      nginx -g 'daemon off;'
      nginx -p . -c nginx.conf -g "daemon off; error_log stderr;"
      nginx -t -c nginx.conf && exec nginx -c nginx.conf -g 'daemon off;'
      bin/start-nginx bundle exec puma -C config/puma.rb
      apache2ctl -D FOREGROUND
      httpd -DFOREGROUND
      caddy run --config Caddyfile
      haproxy -W -db -f haproxy.cfg
      go run ./cmd/web
      air -c .air.toml
      go tool air -d
      cargo watch -x run
      cargo run --release -- -d
      ./gradlew bootRun
      ./mvnw spring-boot:run
      spring run app.groovy
      java -jar target/app.jar -d
      java $JAVA_OPTS -Dserver.port=$PORT -cp target/classes:target/dependency/* Main
      sh target/bin/webapp
      target/universal/stage/bin/web -Dhttp.port=$PORT
      catalina.sh run
      postgres -D tmp/postgres -k /tmp -d 1
      pg_ctl -D data stop
      redis-server --port 6379 --daemonize no
      redis-server /usr/local/etc/redis.conf
      memcached -vv -p 11211 -m 64
      memcached -u daemon -l localhost
      mongod --dbpath data/db --bind_ip 127.0.0.1
      mysqld --datadir=data --socket=/tmp/mysql.sock
      mailhog
      elasticsearch -Ediscovery.type=single-node
      rabbitmq-server
      kafka-server-start config/server.properties
      zookeeper-server-start.sh config/zookeeper.properties
      minio server ./data --console-address :9001
      docker compose up
      docker compose -f docker-compose.dev.yml up --build db redis
      docker-compose up --abort-on-container-exit -t 10
      docker run --rm -p 5432:5432 -e POSTGRES_PASSWORD=x postgres -d 1
      docker run --rm -it --name dev -v "$PWD:/d" debian sh -c 'memcached -d'
      docker start -a web
      docker logs -f web
      ssh -N -L 5432:localhost:5432 bastion
      stripe listen --forward-to localhost:$PORT/hooks
      ngrok http $PORT
      tail -f log/development.log
      tail -F log/development.log 2>&1 | grep -v assets
      sh -c 'while true; do curl -s "http://localhost:3000/?a=1&b=2"; sleep 60; done'
      while true; do bin/rails runner Cron.tick; sleep 60; done
      bin/cron --daemonize
      ./service start
      ./batch
      bin/daemon
      cron: /usr/local/bin/supercronic crontab
      bash -c 'trap "kill 0" EXIT; npm run css & npm run js & wait'
      [ -f .env ] && . ./.env; exec ./server
      test -d node_modules || npm ci && npm start
      if [ "$X" = 1 ]; then exec ./a; else exec ./b; fi
      ulimit -n 4096; exec ./server >> log/server.log 2>&1
      overmind start
      sleep infinity
      tmux attach
      screen -r
      """
          .lines()
          .toList();

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void isNotWarnedAbout(String command) {
    assertThat(DaemonCheck.findings(command)).isEmpty();
  }
}

# Read by the processes, which run as the user that owns this file.
HOME=~www-data USER=www-data LOGNAME=www-data; export HOME USER LOGNAME
export RAILS_ENV='production'
export GREETING='it'\''s 100% "fine" & <costs> $5 `now`\'
export REEVE_PORT_WEB='5000'
export REEVE_PORT_WORK_ER='5100'
export REEVE_PORT_CLOCK='5200'
